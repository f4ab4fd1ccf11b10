import type { Answers, Assessment, Candidate, DeedTimes, ElementFinding, Why } from '../../offences.ts'
import type { DocumentKind, Publicity, Statute } from '../../reference.ts'
import { dayIn } from './calendar.ts'
import { documentsOf, offerOf } from './documents.ts'
import { elementsOf } from './elements.ts'
import { limitationOf } from './limitation.ts'
import { procedureOf } from './procedure.ts'
import { publicityOf } from './publicity.ts'

/** What the assistant goes by: the data in force on the day of the deed. `versions` names the version of each statute, where a desk has some. */
export type LawData = Readonly<{
  statutes: readonly Statute[]
  documents: readonly DocumentKind[]
  publicity: readonly Publicity[]
  versions?: ReadonlyMap<string, number>
}>

/** A day in Vienna, on which the deed was done: made public, else submitted; null where neither is known. */
export const deedDayOf = ({ publishedAt, submittedAt }: DeedTimes): string | null => {
  const at = publishedAt ?? submittedAt
  return at === null ? null : dayIn(at)
}

const isSaid = ({ said, needs }: Statute, answers: Answers) =>
  said.some(one => answers.said.includes(one)) && needs.every(one => answers.said.includes(one))

/**
 * Why a provision that fits the words does not come into question; null where it does. What was repealed (severity 0) is not offered for old deeds
 * either: the milder law applies (§ 61 StGB).
 */
function leftOutWhy({ targets, from, until, severity }: Statute, { target }: Answers, day: string): Why | null {
  if (until !== null && (day > until || severity === 0)) return { key: 'repealed', values: { until } }
  if (from !== null && day < from) return { key: 'notYet', values: { from } }
  const fits = target === null || targets.length === 0 || targets.includes(target)
  return fits ? null : { key: 'wrongTarget', values: {} }
}

/** How far the offence was completed: what lacks an element is none, what was never public at most an attempt (§ 15 StGB). */
function completionOf(statute: Statute, elements: readonly ElementFinding[]): Candidate['completion'] {
  const publicity = elements.find(element => element.key === 'publicity')?.state ?? 'given'
  if (elements.some(element => element.key !== 'publicity' && element.state === 'missing')) return 'notPunishable'
  if (publicity === 'missing') return statute.unpublished === 'attempt' ? 'attempt' : 'notPunishable'
  return publicity === 'given' ? 'completed' : 'unclear'
}

const COMPLETIONS = ['completed', 'unclear', 'attempt', 'notPunishable'] as const
const rankOf = ({ behind, completion, limitation, severity, type }: Candidate) =>
  (limitation.state === 'expired' ? 1000 : 0) +
  COMPLETIONS.indexOf(completion) * 100 +
  (type === 'civil' ? 50 : 0) +
  (behind === null ? 0 : 20) +
  (9 - severity)

/**
 * What a post may be, for whom it is to pursue, until when, and by which papers. `today` is a day in Vienna. A proposal: it shows what is given,
 * missing and open; a person decides. Never throws.
 */
export function assess(answers: Answers, times: DeedTimes, today: string, law: LawData): Assessment {
  const levels = new Map<string, Publicity>(law.publicity.map(level => [level.id, level]))
  const broad = publicityOf('broad', answers, levels)
  const isNeverPublic = answers.published === 'no'
  const day = deedDayOf(times) ?? today
  const fitting = law.statutes.filter(statute => !statute.newsroom && isSaid(statute, answers))
  const barred = fitting.map(statute => ({ statute, why: leftOutWhy(statute, answers, day) }))

  const candidateOf = (statute: Statute): Candidate => {
    const elements = elementsOf(statute, answers, levels)
    const procedure = procedureOf(statute, answers, broad)
    const ruled = {
      type: procedure.type,
      elements,
      completion: completionOf(statute, elements),
      limitation: limitationOf(statute, times, { isNeverPublic, today }),
    }
    return {
      statute: statute.id,
      versionId: law.versions?.get(statute.id) ?? null,
      ref: statute.ref,
      name: statute.name,
      severity: statute.severity,
      verify: statute.sure !== 'V',
      publicity: statute.publicity,
      typeWhy: procedure.why,
      actor: procedure.actor,
      addressee: procedure.addressee,
      behind: null,
      ...ruled,
      offers: law.documents.map(kind => offerOf({ statute, answers, candidate: ruled }, kind)),
    }
  }

  const ids = new Map(law.statutes.map(statute => [statute.id, statute]))
  const plain = barred.flatMap(({ statute, why }) => (why === null ? [candidateOf(statute)] : []))
  // A graver case that is met takes the place of the plain one.
  const graverOf = (id: string) =>
    plain.find(other => ids.get(other.statute)?.qualifies === id && other.completion === 'completed')?.statute ?? null
  const candidates = plain
    .map(candidate => ({ ...candidate, behind: graverOf(candidate.statute) }))
    .sort((a, b) => rankOf(a) - rankOf(b))
  return {
    candidates,
    leftOut: barred.flatMap(({ statute: { id, ref }, why }) => (why === null ? [] : [{ statute: id, ref, why }])),
    documents: documentsOf(
      candidates,
      candidates.some(({ statute }) => ids.get(statute)?.childImages === true),
    ),
  }
}
