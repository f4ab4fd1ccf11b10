import { NO, UNKNOWN, YES } from '../truth.ts'
import type { TruthNumber } from '../truth.ts'
import type { FactCondition, Facts, Finding } from '../types.ts'

/** How a condition about facts turned out, with the figures behind it. */
export type FactOutcome = Readonly<{ truth: TruthNumber; figures: Finding['figures'] }>

/** A condition about facts: what must be asked, under a key that equal questions share, and how the answer is read. */
export type FactLeaf = Readonly<{ key: string; ask: (facts: Facts) => unknown; read: (answer: unknown) => FactOutcome }>

const notKnown: FactOutcome = { truth: UNKNOWN, figures: {} }

const truthOf = (isSo: boolean): TruthNumber => (isSo ? YES : NO)

/** Ties a question to its reader, so that each reader sees the type its question has. */
const leaf = <T>(
  key: string,
  ask: (facts: Facts) => T | null,
  read: (answer: T) => boolean | null,
  figures: (answer: T) => Finding['figures'],
): FactLeaf => ({
  key,
  ask,
  read: given => {
    const answer = given as T | null
    if (answer === null) return notKnown
    const isSo = read(answer)
    return { truth: isSo === null ? UNKNOWN : truthOf(isSo), figures: figures(answer) }
  },
})

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').toLowerCase() === b.normalize('NFC').toLowerCase()

/** Whether an hour lies from `from` up to, not including, `to`; a span may go over midnight. */
const isWithin = (hour: number, from: number, to: number): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to

type Spread = Readonly<{ posts: number; authors: number }>
const reaches = (found: Spread, wanted: Spread): boolean =>
  found.posts >= wanted.posts && found.authors >= wanted.authors
const asFigures = ({ posts, authors }: Spread) => ({ posts, authors })

/** Prepares a condition about facts. */
export const compileFact = (condition: FactCondition): FactLeaf => {
  switch (condition.kind) {
    case 'accountAge':
      return leaf(
        'accountAgeDays',
        facts => facts.accountAgeDays(),
        days => days < condition.belowDays,
        days => ({ days }),
      )
    case 'deletedShare':
      return leaf(
        `deletedOfLast ${condition.ofLast}`,
        facts => facts.deletedOfLast(condition.ofLast),
        // Of someone about whom nothing was decided yet no share is known.
        ({ decided, deleted }) => (decided === 0 ? null : deleted / decided >= condition.share),
        ({ decided, deleted }) => (decided === 0 ? { decided } : { decided, deleted, share: deleted / decided }),
      )
    case 'sanctioned':
      return leaf(
        'sanctioned',
        facts => facts.sanctioned(),
        isSo => isSo,
        () => ({}),
      )
    case 'firstPost':
      return leaf(
        'earlierPosts',
        facts => facts.earlierPosts(),
        earlierPosts => earlierPosts === 0,
        earlierPosts => ({ earlierPosts }),
      )
    case 'flood':
      return leaf(
        `postsWithin ${condition.minutes}`,
        facts => facts.postsWithin(condition.minutes),
        posts => posts >= condition.posts,
        posts => ({ posts }),
      )
    case 'sameText':
      return leaf(
        `sameText ${condition.minutes}`,
        facts => facts.sameText(condition.minutes),
        found => reaches(found, condition),
        asFigures,
      )
    case 'similar':
      return leaf(
        `similar ${condition.hours} ${condition.alike}`,
        facts => facts.similar(condition.hours, condition.alike),
        found => reaches(found, condition),
        asFigures,
      )
    case 'notices':
      return leaf(
        'openNotices',
        facts => facts.openNotices(),
        notices => notices >= condition.atLeast,
        notices => ({ notices }),
      )
    case 'section':
    case 'article': {
      const { kind, anyOf } = condition
      return leaf(
        kind,
        facts => facts[kind](),
        name => anyOf.some(wanted => (kind === 'section' ? sameName(wanted, name) : wanted === name)),
        name => ({ [kind]: name }),
      )
    }
    case 'hour':
      return leaf(
        'hour',
        facts => facts.hour(),
        hour => isWithin(hour, condition.from, condition.to),
        hour => ({ hour }),
      )
  }
}
