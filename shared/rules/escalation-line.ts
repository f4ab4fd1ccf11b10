import type { Moderator } from '../domain.ts'
import { DESK_ZONE } from '../time-zone.ts'
import { readTimeWords, type TimeReading } from './time-words.ts'

// The one line of an escalation: a note, and in it "@name" for whom, "!2h" or a closing "bis 18:00" for the deadline.

export type EscalationLine = Readonly<{
  /** What is left to read, without name and deadline. */
  note: string
  assigneeId: string | null
  /** A name after "@" that nobody has, or more than one. */
  unknownName: string | null
  /** ISO text in UTC. */
  dueAt: string | null
  /** A deadline was typed that has passed. */
  isPast: boolean
}>

type ReadTime = (words: string) => TimeReading
type Cut = Readonly<{ from: number; to: number }>

const LONGEST_TIME_WORDS = 4

/** Reads the line, its times on the clock of a zone. What is no name and no time stays in the note, so that nothing typed is lost. Never throws. */
export function readEscalation(
  text: string,
  people: readonly Moderator[],
  nowMs: number,
  timeZone = DESK_ZONE,
): EscalationLine {
  const readTime: ReadTime = words => readTimeWords(words, nowMs, timeZone)
  const named = findName(text, people)
  const rest = named === null ? text : without(text, named)
  const timed = findMarkedTime(rest, readTime) ?? findClosingTime(rest, readTime)
  const note = timed === null ? rest : without(rest, timed)
  return {
    note: note.replaceAll(/\s+/g, ' ').trim(),
    assigneeId: named?.id ?? null,
    unknownName: named === null ? (/(?:^|\s)@(\S+)/u.exec(text)?.[1] ?? null) : null,
    dueAt: timed?.reading.kind === 'time' ? timed.reading.at : null,
    isPast: timed?.reading.kind === 'past',
  }
}

/** The people whose name, or one of its words, begins as typed: seniors first, then by name. */
export function peopleNamed(typed: string, people: readonly Moderator[]): Moderator[] {
  const begins = typed.toLowerCase()
  const rank = (person: Moderator) => (person.role === 'moderator' ? 1 : 0)
  return people
    .filter(({ name }) => {
      const lower = name.toLowerCase()
      return lower.startsWith(begins) || lower.split(/\s+/).some(word => word.startsWith(begins))
    })
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'de'))
}

function findName(text: string, people: readonly Moderator[]): (Cut & Readonly<{ id: string }>) | null {
  for (const { index } of text.matchAll(/(?<=^|\s)@/gu)) {
    const after = text.slice(index + 1).toLowerCase()
    const whole = people
      .filter(({ name }) => after.startsWith(name.toLowerCase()) && /^(?:[\s,.;:!]|$)/u.test(after.slice(name.length)))
      .toSorted((a, b) => b.name.length - a.name.length)[0]
    if (whole !== undefined) {
      const to = index + 1 + whole.name.length
      return { id: whole.id, from: index, to: /^[,;:]/.test(text.slice(to)) ? to + 1 : to }
    }
    const word = /^[^\s,;:!]+/u.exec(after)?.[0]
    const meant = word === undefined ? [] : peopleNamed(word, people)
    if (meant.length === 1) return { id: meant[0]!.id, from: index, to: index + 1 + word!.length }
  }
  return null
}

type Timed = Cut & Readonly<{ reading: Exclude<TimeReading, { kind: 'unknown' }> }>

/** "!2h", "!morgen 9": as many words behind the mark as make a time. */
function findMarkedTime(text: string, readTime: ReadTime): Timed | null {
  for (const { index } of text.matchAll(/(?<=^|\s)!(?=\S)/gu)) {
    const words = [...text.slice(index + 1).matchAll(/\S+/gu)].slice(0, LONGEST_TIME_WORDS)
    for (const last of words.toReversed()) {
      const to = index + 1 + last.index + last[0].length
      const reading = readTime(text.slice(index + 1, to))
      if (reading.kind !== 'unknown') return { from: index, to, reading }
    }
  }
  return null
}

/** "bis 18:00" at the end only: in the middle it tells of something else. */
function findClosingTime(text: string, readTime: ReadTime): Timed | null {
  const found = /(?:^|\s)(?:bis|by|until)\s+(\S+(?:\s+\S+){0,3})\s*$/iu.exec(text)
  if (found === null) return null
  const reading = readTime(found[1]!)
  return reading.kind === 'unknown' ? null : { from: found.index, to: text.length, reading }
}

const without = (text: string, { from, to }: Cut): string => `${text.slice(0, from)} ${text.slice(to)}`
