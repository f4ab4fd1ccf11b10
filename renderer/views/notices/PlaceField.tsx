import { MAX_LOCATION_LENGTH } from '../../../shared/notice.ts'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import type { Place } from './place.ts'
import type { usePlace } from './place.ts'

type Props = Readonly<{ looked: ReturnType<typeof usePlace>; isMissing: boolean; isFirst: boolean }>

/** Which post is meant: by its address or its id at the source, with what was found under it. */
export function PlaceField({ looked, isMissing, isFirst }: Props) {
  const words = useWords().screen.notices.form
  const { place, type, choose } = looked
  const isUnknown = place.posts !== null && place.posts.length === 0 && place.typed.trim() !== ''
  return (
    <div className="notice-row">
      <label className="field-label" htmlFor="notice-place">
        {words.place}
      </label>
      <div className="notice-field">
        <input
          id="notice-place"
          className="field"
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_LOCATION_LENGTH}
          value={place.typed}
          data-first-focus={isFirst || undefined}
          aria-invalid={isUnknown || isMissing || undefined}
          aria-describedby="notice-place-found"
          onChange={event => type(event.target.value)}
        />
        <div id="notice-place-found" className="place-found" aria-live="polite">
          {isUnknown ? (
            <p className="field-problem">{words.placeUnknown}</p>
          ) : place.posts === null ? (
            <p className="field-hint">{words.looking}</p>
          ) : place.posts.length === 0 ? (
            <p className={isMissing ? 'field-problem' : 'field-hint'}>{words.placeHint}</p>
          ) : place.posts.length === 1 ? (
            <Found post={place.posts[0]!} />
          ) : (
            <Choices place={place} onChoose={choose} isMissing={isMissing} />
          )}
        </div>
      </div>
    </div>
  )
}

type Post = NonNullable<Place['post']>

function Found({ post }: Readonly<{ post: Post }>) {
  const { statuses } = useWords()
  return (
    <p className="place-post">
      <Untrusted className="place-author" text={post.authorName} /> · {statuses[post.status]} ·{' '}
      <Untrusted text={post.excerpt} />
    </p>
  )
}

type ChoicesProps = Readonly<{ place: Place; onChoose: (post: Post) => void; isMissing: boolean }>

function Choices({ place, onChoose, isMissing }: ChoicesProps) {
  const words = useWords().screen.notices.form
  return (
    <fieldset className="place-choices">
      <legend className={isMissing ? 'field-problem' : 'field-hint'}>{words.placeMany}</legend>
      {place.posts?.map(post => (
        <label key={post.commentId} className="place-choice">
          <input
            type="radio"
            name="notice-post"
            checked={post.commentId === place.post?.commentId}
            onChange={() => onChoose(post)}
          />
          <Found post={post} />
        </label>
      ))}
    </fieldset>
  )
}
