import type { QueueName } from '../../shared/domain.ts'
import type { CommentRecord, CommentStateOf } from './db/comments.ts'
import type { Tables } from './tables.ts'

/**
 * Where a post belongs that goes back to an earlier state. One that waits again goes by the hits it has today, for rules may have changed since;
 * one that somebody had put aside stays aside, and calling hits false alarms moves nothing here as it moves nothing elsewhere.
 */
export function queueToday({ hits }: Pick<Tables, 'hits'>, comment: CommentRecord, was: CommentStateOf): QueueName {
  if (was.status !== 'pending' || (was.queue !== 'incoming' && was.queue !== 'flagged')) return was.queue
  if (comment.severity > 0) return 'flagged'
  return hits.stored(comment.id, comment.revision).length === 0 ? 'incoming' : was.queue
}
