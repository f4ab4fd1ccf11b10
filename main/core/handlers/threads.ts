import { AppError } from '../../../shared/errors.ts'
import type { Deps, Handlers } from '../deps.ts'
import { threadWindow } from '../thread-window.ts'

/** The conversation around a post. */
export function threadHandlers({ tables }: Deps): Pick<Handlers, 'thread.read'> {
  return {
    'thread.read': ({ commentId }) => {
      const post = tables.threads.node(commentId)
      if (post === null) throw new AppError('NOT_FOUND', 'commentGone')
      return { article: tables.comments.article(post.articleId), ...threadWindow(post, tables.threads) }
    },
  }
}
