import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useWords, useWorkplace } from '../../app/context.ts'
import type { SimilarState } from '../../app/similar-state.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useFocusBack } from './focus-back.ts'
import { SimilarRow } from './SimilarRow.tsx'
import './similar-pane.css'

/** In the place of the post: the posts like it, with what differs, to be decided together. */
export function SimilarPane({ similar }: Readonly<{ similar: SimilarState }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.many.similar
  const { posts, index, picked, isMore } = similar
  const list = useRef<HTMLDivElement>(null)
  useFocusBack()
  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), [])
  const current = posts?.[index]
  const currentId = current?.commentId ?? null
  useEffect(() => {
    if (currentId !== null) document.querySelector(`#similar-${currentId}`)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])

  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-similar]') : null
    const at = posts?.findIndex(post => String(post.commentId) === row?.dataset['similar']) ?? -1
    if (at === -1) return
    desk.store.step({ type: 'similar.moved', index: at })
    desk.store.step({ type: 'similar.toggled', commentId: posts![at]!.commentId })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || currentId === null) return
    event.preventDefault()
    desk.store.step({ type: 'similar.toggled', commentId: currentId })
  }
  return (
    <section className="similar" aria-labelledby="similar-title">
      <header className="similar-head">
        <h2 className="similar-title" id="similar-title">
          {titleOf(similar, words)}
        </h2>
        <CommandButton id="similar.rule" kind="quiet" showKey disabled={(posts?.length ?? 0) < 2}>
          {words.rule}
        </CommandButton>
        <CommandButton id="similar.close" kind="quiet" showKey>
          {words.back}
        </CommandButton>
      </header>
      <div
        ref={list}
        className="similar-list"
        role="listbox"
        tabIndex={0}
        aria-multiselectable="true"
        aria-label={words.reference}
        aria-busy={posts === null}
        aria-activedescendant={currentId === null ? undefined : `similar-${currentId}`}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {posts?.map(post => (
          <SimilarRow
            key={post.commentId}
            post={post}
            isReference={post.commentId === similar.commentId}
            isCurrent={post === current}
            isPicked={picked.has(post.commentId)}
          />
        ))}
      </div>
      {posts === null ? null : (
        <p className="similar-end">
          {similar.isTooShort ? words.tooShort : posts.length < 2 ? words.none : isMore ? words.more : null}
        </p>
      )}
    </section>
  )
}

type Words = ReturnType<typeof useWords>['screen']['many']['similar']

/** "31 similar posts by 9 users", with the time it took where a wave was announced. */
function titleOf({ posts, wave }: SimilarState, words: Words): string {
  if (posts === null) return words.loading
  const authors = new Set(posts.map(post => post.authorId)).size
  return wave === null || posts.length < wave.posts
    ? words.count(posts.length, authors)
    : words.wave(wave.posts, wave.authors, wave.minutes)
}
