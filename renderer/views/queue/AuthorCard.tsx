import type { CommentView } from '../../../shared/domain.ts'
import { longAge, spanBetween } from '../../app/ages.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Glimpse } from './Glimpse.tsx'

const NEW_ACCOUNT_DAYS = 30
const figures = ['approved', 'deleted', 'escalated', 'pending'] as const

/** The account behind a post: how old, what became of its posts, the last ones. */
export function AuthorCard({ view }: Readonly<{ view: CommentView }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.context
  const now = useNow()
  const { author } = view
  const known = author.registeredAt ?? author.firstSeenAt
  const age = longAge(known, now, language)
  const decided = author.approved + author.deleted + author.escalated
  return (
    <section className="card" aria-labelledby="card-author">
      <h2 className="card-title" id="card-author">
        {words.author}
      </h2>
      <p className="author-line">
        <Untrusted className="author-name" text={author.name} />
        {isNew(known, now) ? <span className="chip chip-new">{words.newAccount}</span> : null}
      </p>
      <p className="card-soft">{author.registeredAt === null ? words.firstSeen(age) : words.registered(age)}</p>
      <dl className="figures">
        {figures.map(name => (
          <div key={name} className="figure" data-status={author[name] === 0 ? undefined : name}>
            <dt>{words.figures[name]}</dt>
            <dd>
              {author[name]}
              <span className="figure-share">
                {name === 'pending' || author[name] === 0
                  ? ''
                  : words.share(Math.round((100 * author[name]) / decided))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {author.lastPosts.length === 0 ? (
        <p className="card-soft">{words.firstPost}</p>
      ) : (
        <>
          <h3 className="card-eyebrow">{words.lastPosts}</h3>
          <ul className="thread">
            {author.lastPosts.map(post => (
              <li key={post.id}>
                <Glimpse post={post} lines="short" withAuthor={false} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function isNew(since: string, nowMs: number): boolean {
  const { amount, unit } = spanBetween(since, nowMs)
  return unit === 'minute' || unit === 'hour' || (unit === 'day' && amount < NEW_ACCOUNT_DAYS)
}
