import type { Answers, Question } from '../../offences.ts'
import type { Statute, Suggested, Target } from '../../reference.ts'

// The order of the assistant's questions, and what it would answer itself. Whoever is practised confirms what stands there already.

const OFFICIALS: ReadonlySet<Target> = new Set(['official', 'clergy', 'organMember'])

export const noAnswers: Answers = {
  said: [],
  target: null,
  relation: null,
  truth: null,
  published: null,
  readers: null,
  danger: null,
  imminent: null,
}

/** The provisions that the answers so far leave in question. */
const inQuestion = (answers: Answers, statutes: readonly Statute[]): Statute[] =>
  statutes.filter(
    ({ said, targets, newsroom }) =>
      !newsroom &&
      said.some(one => answers.said.includes(one)) &&
      (answers.target === null || targets.length === 0 || targets.includes(answers.target)),
  )

/**
 * The questions that matter for these answers, in their order. One that changes nothing is not asked: the office only with honour of officials,
 * the truth only with allegations, danger only where a provision can touch life or safety, and its nearness only with terrorism.
 */
export function questionsFor(answers: Answers, statutes: readonly Statute[]): Question[] {
  const open = inQuestion(answers, statutes)
  const isOfficial = answers.target !== null && OFFICIALS.has(answers.target)
  const asksTruth = open.some(({ elements }) => elements.some(({ fact }) => fact === 'untrue' || fact === 'knowing'))
  const isDangerous = answers.danger === 'yes' || answers.danger === 'unsure'
  const asked: ReadonlyArray<readonly [Question, boolean]> = [
    ['said', true],
    ['target', true],
    ['relation', isOfficial && open.some(({ office }) => office)],
    ['truth', asksTruth],
    ['published', true],
    ['danger', open.some(({ danger }) => danger !== 'none')],
    ['imminent', isDangerous && open.some(({ terror }) => terror)],
  ]
  return asked.flatMap(([question, isAsked]) => (isAsked ? [question] : []))
}

/** The first question that matters and has no answer; null when the assistant can conclude. */
export function nextQuestion(answers: Answers, statutes: readonly Statute[]): Question | null {
  const isOpen = (question: Question) => (question === 'said' ? answers.said.length === 0 : answers[question] === null)
  return questionsFor(answers, statutes).find(isOpen) ?? null
}

/** What the desk knows of a post before anybody is asked. */
export type KnownOfPost = Readonly<{
  /** The reason it was decided for, or the one that is suggested. */
  reason: string | null
  /** The statutes that its hits name, the gravest hit first. */
  statutes: readonly string[]
  everPublic: boolean
}>

/**
 * The answers the desk would give: what is said and against whom from the reason, else from the gravest hit; published from the record. Danger to
 * life or safety is never answered for a person.
 */
export function suggestAnswers(
  known: KnownOfPost,
  suggestions: readonly Suggested[],
  statutes: readonly Statute[],
): Answers {
  const byReason = suggestions.find(({ id }) => id === known.reason)
  const byHit = known.statutes
    .map(id => statutes.find(statute => statute.id === id))
    .find(statute => statute !== undefined && statute.said.length > 0)
  return {
    ...noAnswers,
    said: byReason?.said ?? byHit?.said.slice(0, 1) ?? [],
    target: byReason?.target ?? null,
    published: known.everPublic ? 'yes' : 'no',
  }
}
