import type { SimilarPost } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import type { SimilarComment } from '../checks/similar/search.ts'
import { commonPhrase } from '../common-phrase.ts'
import type { PostBeside } from '../db/similar-posts.ts'
import type { Deps, Handlers } from '../deps.ts'
import { wordDiff } from '../word-diff.ts'

/** Posts of a group that are shown at most. */
const MAX_GROUP = 200
/** From here on people see at a glance that texts belong together. */
const ALIKE = 0.5
/** Characters of a text that are compared and shown. */
const MAX_SHOWN = 1200

type Group = Readonly<{
  posts: readonly PostBeside[]
  likeness: ReadonlyMap<number, SimilarComment>
  isMore: boolean
  isTooShort: boolean
}>

/** The posts like one post. */
export function similarHandlers({ tables }: Pick<Deps, 'tables'>): Pick<Handlers, 'similar.group' | 'similar.phrase'> {
  const groupOf = (commentId: number): Group => {
    if (tables.comments.record(commentId) === null) throw new AppError('NOT_FOUND', 'commentGone')
    const signature = tables.similar.signatureOf(commentId)
    const query = { minSimilarity: ALIKE, limit: MAX_GROUP, except: commentId, isThorough: true }
    const found = signature === null ? [] : tables.similar.query(signature, query)
    const others = found.slice(0, MAX_GROUP - 1)
    return {
      posts: tables.similarPosts.beside([commentId, ...others.map(other => other.commentId)]),
      likeness: new Map(others.map(other => [other.commentId, other])),
      isMore: found.length > others.length,
      isTooShort: signature === null,
    }
  }

  return {
    'similar.group': ({ commentId }) => {
      const { posts, likeness, isMore, isTooShort } = groupOf(commentId)
      const reference = shown(posts[0]!.text)
      return {
        posts: posts.map(post => besides(post, likeness.get(post.commentId), reference)),
        isMore,
        isTooShort,
      }
    },
    'similar.phrase': ({ commentId }) => ({ phrase: commonPhrase(groupOf(commentId).posts.map(post => post.text)) }),
  }
}

const shown = (text: string): string => text.slice(0, MAX_SHOWN).toWellFormed()

function besides({ text, ...post }: PostBeside, alike: SimilarComment | undefined, reference: string): SimilarPost {
  return {
    ...post,
    similarity: alike?.similarity ?? 1,
    isSameText: alike?.isSameText ?? true,
    parts: wordDiff(reference, shown(text)),
    isCut: text.length > MAX_SHOWN,
  }
}
