import type { Article18Answers, Article18Outcome } from '../../offences.ts'
import type { Suggested, Target } from '../../reference.ts'

/** A no must be explained in so many characters: it is kept with name and time like a yes. */
export const MIN_BECAUSE_LENGTH = 20

const HOME_STATE = 'AT'

/** Targets a person or place can be told from; a group or nobody in particular are none. */
const isConcrete = (target: Target | null): boolean => target !== null && target !== 'group' && target !== 'nobody'

/** Whether a reason forces the check of Art. 18 DSA: always, or where the post has a concrete target. */
export function isArticle18Forced(suggestion: Suggested | undefined, target: Target | null): boolean {
  if (suggestion === undefined || suggestion.article18 === 'no') return false
  return suggestion.article18 === 'always' || isConcrete(target)
}

/**
 * What the three questions (life or safety? whom? how soon?) come to under Art. 18 DSA. A suspicion is enough, so "unsure" is a duty like "yes".
 * The authorities of the Member State concerned are told; where it cannot be told, those of the own establishment and Europol (Art. 18(2)).
 * Open while a question is; a no wants its reason. Never throws.
 */
export function article18(
  answers: Article18Answers,
  facts: Readonly<{ isForced: boolean; isTerror: boolean }>,
): Article18Outcome {
  const { lifeOrSafety, whom, howSoon, because, memberState } = answers
  const isDanger = lifeOrSafety === 'yes' || lifeOrSafety === 'unsure'
  const missing: Article18Outcome['missing'] = [
    ...(lifeOrSafety === null ? (['lifeOrSafety'] as const) : []),
    ...(isDanger && whom.trim() === '' ? (['whom'] as const) : []),
    ...(isDanger && howSoon === null ? (['howSoon'] as const) : []),
    ...(lifeOrSafety === 'no' && because.trim().length < MIN_BECAUSE_LENGTH ? (['because'] as const) : []),
  ]
  const result = missing.length > 0 ? 'open' : isDanger ? 'duty' : 'noDuty'
  const states: Article18Outcome['addressees'] =
    memberState === null ? ['austria', 'europol'] : memberState === HOME_STATE ? ['austria'] : ['otherState']
  return {
    isForced: facts.isForced,
    result,
    missing,
    // Nobody waits for the last answer with an emergency call.
    callFirst: isDanger && howSoon === 'now',
    addressees: result === 'duty' ? states : [],
    isTerrorNotice: result === 'duty' && facts.isTerror && howSoon === 'now',
  }
}
