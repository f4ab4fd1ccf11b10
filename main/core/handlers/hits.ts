import { isMasked } from '../../../shared/calm.ts'
import { AppError } from '../../../shared/errors.ts'
import { type Deps, type Handlers, needComment, needOnDuty } from '../deps.ts'
import { amongFalseAlarms, viewOfRecord } from '../hit-views.ts'

/** What people say about hits. A mark changes what counts for the post at once; where it waits changes with the next check. */
export function hitHandlers(deps: Deps): Pick<Handlers, 'hit.mark' | 'comment.masks'> {
  const { tables, statutes, now, emit } = deps

  const maskedWords = (id: number): string[] => {
    const comment = tables.comments.record(id)
    if (comment === null) return []
    const isFalseAlarm = amongFalseAlarms(tables.hits.falseAlarms(id, comment.revision))
    const hits = tables.hits.ofRevision(id, comment.revision).map(hit => viewOfRecord(hit, isFalseAlarm, statutes))
    return [...new Set(hits.filter(isMasked).map(({ start, end }) => comment.text.slice(start, end)))]
  }

  return {
    'comment.masks': ({ ids }) => ids.map(id => ({ id, words: maskedWords(id) })),
    'hit.mark': ({ commentId, revision, pack, ruleId, start, end, falseAlarm }) => {
      const moderator = needOnDuty(deps)
      const comment = needComment(deps, commentId)
      if (comment.revision !== revision) throw new AppError('CONFLICT', 'commentRevised')
      const hit = tables.hits
        .ofRevision(commentId, revision)
        .find(row => row.pack === pack && row.ruleId === ruleId && row.start === start && row.end === end)
      if (hit === undefined) throw new AppError('NOT_FOUND', 'hitGone')
      const before = amongFalseAlarms(tables.hits.falseAlarms(commentId, revision))
      if (before(hit) === falseAlarm) throw new AppError('RULE', 'nothingChanges')
      const mark = {
        commentId,
        revision,
        pack,
        ruleId,
        ruleVersion: hit.ruleVersion,
        start,
        end,
        falseAlarm: falseAlarm ? (1 as const) : (0 as const),
        moderatorId: moderator.id,
        markedAt: now().toISOString(),
      }
      tables.hits.mark(mark)
      deps.rejudge(commentId, 'mark')
      emit({ name: 'comment.changed', payload: { ids: [commentId] } })
      emit({ name: 'rules.changed', payload: {} })
      return {}
    },
  }
}
