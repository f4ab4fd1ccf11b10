import { useEffect, useRef, useState } from 'react'
import type { CommentView } from '../../../shared/domain.ts'
import type { FoundPost } from '../../../shared/notice.ts'
import { useWorkplace } from '../../app/context.ts'

/** The post that something is about: what was typed, what that may mean (null while it is looked for), and what is meant. */
export type Place = Readonly<{ typed: string; posts: readonly FoundPost[] | null; post: FoundPost | null }>

const EXCERPT_LENGTH = 160

const placeOf = (view: CommentView): Place => {
  const post: FoundPost = {
    commentId: view.id,
    source: view.source,
    externalId: view.externalId,
    authorName: view.author.name,
    articleTitle: view.article.title,
    status: view.status,
    excerpt: view.text.slice(0, EXCERPT_LENGTH),
  }
  return { typed: view.externalId, posts: [post], post }
}

/** The place of a form, which begins with the post on the screen where there is one. */
export function usePlace(commentId: number | null) {
  const { desk } = useWorkplace()
  const [place, setPlace] = useState<Place>(() => {
    const view = commentId === null ? undefined : desk.store.get().views.get(commentId)
    return view === undefined ? { typed: '', posts: [], post: null } : placeOf(view)
  })
  const asked = useRef(0)
  useEffect(() => () => void (asked.current = -1), [])

  const look = async (typed: string) => {
    const ticket = (asked.current += 1)
    setPlace({ typed, posts: typed.trim() === '' ? [] : null, post: null })
    if (typed.trim() === '') return
    const reply = await desk.api.request('notice.place', { place: typed })
    if (ticket !== asked.current) return
    const posts = reply.ok ? reply.value.posts : []
    setPlace({ typed, posts, post: posts.length === 1 ? posts[0]! : null })
  }
  return {
    place,
    type: (typed: string) => void look(typed),
    choose: (post: FoundPost) => setPlace(before => ({ ...before, post })),
  }
}
