import type { Because, SanctionAdvice, SanctionDraft, SanctionFigures } from '../author.ts'
import { MIN_OTHER_NOTE_LENGTH, type SanctionKind } from '../domain.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'
import type { Violation } from './decision.ts'

// Sanctions against authors. Art. 23 DSA binds online platforms; a publisher that only hosts follows it by its own terms.

/** The time frame of Art. 23(3)(a) and (b) DSA, in days. */
export const PERIOD_DAYS = 90
/** So long a warning counts, in days; after that the file of Art. 23 has to forget it. */
export const WARNING_COUNTS_DAYS = 365
/** "Frequently" (Art. 23(1) DSA): so many violating posts in the period, and so large a part of all of them. */
const FREQUENT = 3
const FREQUENT_SHARE = 0.1
/** Severities that count as grave, and as the gravest. */
export const GRAVE = 4
const GRAVEST = 5
/** A reason that names a statute weighs at least so much. */
const STATUTE_GRAVITY = 3
const PREMODERATION_HOURS = 30 * 24
/** How long the first, second and third suspension last, in hours: "a reasonable period of time" (Art. 23(1) DSA). */
const SUSPENSION_HOURS = [3 * 24, 14 * 24, 30 * 24] as const

/** What the rules about sanctions need to know. */
export type SanctionFacts = Readonly<{
  moderatorOnDuty: boolean
  isSenior: boolean
  /** The reasons of the desk: code → does it demand a note. */
  reasons: ReadonlyMap<string, boolean>
  /** A warning that still counts was given. */
  isWarned: boolean
  inForce: ReadonlySet<SanctionKind>
}>

type Draft = Pick<SanctionDraft, 'kind' | 'reason' | 'hours' | 'note'>
type Rule = (draft: Draft, facts: SanctionFacts) => readonly [ProblemKey, ProblemValues?] | null

const isShort = (note: string) => note.trim().length < MIN_OTHER_NOTE_LENGTH

const rules: Readonly<Record<string, Rule>> = {
  someoneIsOnDuty: (_, f) => (f.moderatorOnDuty ? null : ['noModerator']),

  banBySenior: (d, f) => (d.kind === 'ban' && !f.isSenior ? ['banSeniorOnly'] : null),

  reasonExists: (d, f) => (f.reasons.has(d.reason) ? null : ['reasonUnknown', { reason: d.reason }]),

  otherReasonIsExplained: (d, f) =>
    f.reasons.get(d.reason) === true && isShort(d.note)
      ? ['noteTooShort', { minimum: MIN_OTHER_NOTE_LENGTH, reason: d.reason }]
      : null,

  // Art. 23(1) DSA: "for a reasonable period of time".
  suspensionHasAnEnd: d => (d.kind === 'suspension' && d.hours === null ? ['durationMissing'] : null),

  onlyWhatEndsHasADuration: d =>
    (d.kind === 'warning' || d.kind === 'ban') && d.hours !== null ? ['durationNotMeant'] : null,

  oneOfAKind: (d, f) =>
    d.kind !== 'warning' && f.inForce.has(d.kind) ? ['sanctionInForce', { sanction: d.kind }] : null,

  // Art. 23(1) DSA: "after having issued a prior warning".
  suspensionFollowsWarning: (d, f) => (d.kind === 'suspension' && !f.isWarned ? ['warningFirst'] : null),

  // Art. 23 DSA speaks of suspensions; an end for good rests on the house's own terms, and without a warning it has to say why.
  unwarnedBanIsExplained: (d, f) =>
    d.kind === 'ban' && !f.isWarned && isShort(d.note) ? ['banNeedsNote', { minimum: MIN_OTHER_NOTE_LENGTH }] : null,
}

/** Everything that stands against a sanction, in the rules' order; empty when it may be given. Never throws. */
export function checkSanction(draft: Draft, facts: SanctionFacts): Violation[] {
  return Object.entries(rules).flatMap(([rule, holds]) => {
    const found = holds(draft, facts)
    return found === null ? [] : [{ rule, key: found[0], values: found[1] ?? {} }]
  })
}

/** The gravity of a deleted post, 1 to 5: the worst hit that counts (0 for none), at least 3 where the reason names a statute. */
export const gravityOf = (severity: number, isIllegal: boolean): number =>
  Math.max(severity, isIllegal ? STATUTE_GRAVITY : 1)

/** The four circumstances of Art. 23(3) DSA, (a) to (d), as they were found. */
function circumstances(f: SanctionFigures): Because[] {
  const { posts, violating, illegal, periodDays, worst, grave, afterWarning } = f
  const intention: Because =
    f.warnedAt === null
      ? { key: 'notWarned', values: {} }
      : { key: afterWarning > 0 ? 'repeated' : 'notRepeated', values: { afterWarning, warnedAt: f.warnedAt } }
  return [
    { key: 'number', values: { violating, illegal, posts, days: periodDays } },
    { key: 'share', values: { share: posts === 0 ? 0 : violating / posts } },
    { key: 'gravity', values: { worst, grave } },
    intention,
  ]
}

type Finding = Readonly<{ proposal: SanctionAdvice['proposal']; key: Because['key']; values?: Because['values'] }>

function find(f: SanctionFigures, inForce: ReadonlySet<SanctionKind>): Finding {
  const holding = (['ban', 'suspension'] as const).find(kind => inForce.has(kind))
  if (holding !== undefined) return { proposal: null, key: 'inForce', values: { sanction: holding } }
  if (f.violating === 0) return { proposal: null, key: 'nothing' }
  const isGravest = f.worst >= GRAVEST
  const isFrequent = f.violating >= FREQUENT && f.violating / f.posts >= FREQUENT_SHARE
  if (f.warnedAt === null)
    return f.violating >= FREQUENT || isGravest
      ? { proposal: { kind: 'warning', hours: null }, key: 'warnFirst' }
      : { proposal: null, key: 'tooFew', values: { needed: FREQUENT } }
  if (f.afterWarning === 0) return { proposal: null, key: 'noRepeat' }
  if (!isFrequent && !isGravest)
    return inForce.has('premoderation')
      ? { proposal: null, key: 'inForce', values: { sanction: 'premoderation' } }
      : { proposal: { kind: 'premoderation', hours: PREMODERATION_HOURS }, key: 'mild' }
  const rung = f.suspensions + (isGravest ? 1 : 0)
  const hours = SUSPENSION_HOURS[rung]
  return hours === undefined
    ? { proposal: { kind: 'ban', hours: null }, key: 'ladderEnds', values: { suspensions: f.suspensions } }
    : {
        proposal: { kind: 'suspension', hours },
        key: 'suspend',
        values: { suspensions: f.suspensions, days: hours / 24 },
      }
}

/**
 * What the figures speak for, with the four circumstances of Art. 23(3) DSA and the conclusion as its why. A suspension is proposed only
 * after a warning (Art. 23(1)) and only to who goes on after it; without one the proposal is the warning. It proposes; a person decides
 * "case by case" (Art. 23(3)).
 */
export function adviseSanction(figures: SanctionFigures, inForce: ReadonlySet<SanctionKind>): SanctionAdvice {
  const { proposal, key, values } = find(figures, inForce)
  return { figures, proposal, because: [...circumstances(figures), { key, values: values ?? {} }] }
}
