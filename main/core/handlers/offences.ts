import { AppError } from '../../../shared/errors.ts'
import type { Article18Answers, Article18Outcome, DeedTimes } from '../../../shared/offences.ts'
import type { Said, Target } from '../../../shared/reference.ts'
import { article18, isArticle18Forced } from '../../../shared/rules/offences/article18.ts'
import { assess, deedDayOf } from '../../../shared/rules/offences/assess.ts'
import { dayIn } from '../../../shared/rules/offences/calendar.ts'
import { questionsFor, suggestAnswers } from '../../../shared/rules/offences/questions.ts'
import { type Article18Check, article18Hash } from '../db/article18-checks.ts'
import { canonicalJson } from '../db/audit.ts'
import type { CommentRecord } from '../db/comments.ts'
import { type Deps, type Handlers, needComment, needOnDuty } from '../deps.ts'

type OffenceRequest = Extract<keyof Handlers, `offence.${string}` | `article18.${string}`>
type Checked = Readonly<{ reason: string; said: readonly Said[]; target: Target | null; check: Article18Answers }>

const timesOf = ({ submittedAt, publishedAt, unpublishedAt }: CommentRecord): DeedTimes => ({
  submittedAt,
  publishedAt,
  unpublishedAt,
  knownAt: null,
})

/** The offence assistant, and the check that the law forces with some reasons. */
export function offenceHandlers(deps: Deps): Pick<Handlers, OffenceRequest> {
  const { tables, reference, now, newId } = deps
  const today = () => dayIn(now().toISOString())
  const bodies = <K extends 'suggestion'>(kind: K) => reference.list(kind).map(({ body }) => body)

  /** The statutes that the hits on a post name, the gravest hit first; a family stands for its members. */
  const hitStatutes = ({ id, revision }: CommentRecord): string[] =>
    [...tables.hits.ofRevision(id, revision)]
      .sort((a, b) => b.severity - a.severity)
      .flatMap(hit => JSON.parse(hit.statutes) as string[])
      .flatMap(name => deps.statuteFamilies.get(name) ?? [name])

  /** The reason a post was last deleted for, or else the one its rules suggest. */
  const reasonOf = (comment: CommentRecord): string | null =>
    tables.decisions.ofComment(comment.id, 1)[0]?.reason ?? comment.suggestedReason

  const outcomeOf = ({ reason, said, target, check }: Checked): Article18Outcome => {
    const law = reference.lawOn(today())
    const isTerror = law.statutes.some(statute => statute.terror && statute.said.some(one => said.includes(one)))
    const suggestion = bodies('suggestion').find(({ id }) => id === reason)
    return article18(check, { isForced: isArticle18Forced(suggestion, target), isTerror })
  }

  return {
    'offence.suggest': ({ commentId }) => {
      const comment = needComment(deps, commentId)
      const times = timesOf(comment)
      const { statutes } = reference.lawOn(deedDayOf(times) ?? today())
      const known = {
        reason: reasonOf(comment),
        statutes: hitStatutes(comment),
        everPublic: comment.everPublic === 1,
      }
      const answers = suggestAnswers(known, bodies('suggestion'), statutes)
      return { answers, times, questions: questionsFor(answers, statutes) }
    },

    'offence.assess': ({ answers, times, today: asked }) =>
      assess(answers, times, asked ?? today(), reference.lawOn(deedDayOf(times) ?? today())),

    'article18.preview': outcomeOf,

    'article18.record': ({ commentId, ...checked }) => {
      const moderatorId = needOnDuty(deps).id
      const comment = needComment(deps, commentId)
      const outcome = outcomeOf(checked)
      if (outcome.result === 'open') throw new AppError('RULE', 'article18Open')
      const check: Article18Check = {
        id: newId(),
        commentId,
        revision: comment.revision,
        reason: checked.reason,
        versionId: reference.list('suggestion').find(({ body }) => body.id === checked.reason)?.versionId ?? null,
        answers: canonicalJson(checked.check),
        outcome: canonicalJson(outcome),
        at: now().toISOString(),
        moderatorId,
        workstationId: deps.workstationId,
      }
      tables.article18Checks.insert(check)
      deps.record({ kind: 'article18', id: check.id, sha256: article18Hash(check) })
      deps.emit({ name: 'comment.changed', payload: { ids: [commentId] } })
      return { checkId: check.id, outcome }
    },

    'article18.list': ({ commentId }) =>
      tables.article18Checks.ofComment(needComment(deps, commentId).id).map(check => ({
        checkId: check.id,
        revision: check.revision,
        reason: check.reason,
        answers: JSON.parse(check.answers) as Article18Answers,
        outcome: JSON.parse(check.outcome) as Article18Outcome,
        at: check.at,
        moderatorName: check.moderatorName,
      })),
  }
}
