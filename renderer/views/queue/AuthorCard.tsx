import type { CommentView } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { AccountAge, NewAccountChip } from '../author/AccountAge.tsx'
import { AuthorFigures } from '../author/AuthorFigures.tsx'
import { Glimpse } from './Glimpse.tsx'

/** The account behind a post: how old, what became of its posts, the last ones. */
export function AuthorCard({ view }: Readonly<{ view: CommentView }>) {
  const words = useWords().screen
  const { author } = view
  return (
    <section className="card" aria-labelledby="card-author">
      <h2 className="card-title" id="card-author">
        {words.context.author}
      </h2>
      <p className="author-line">
        <Untrusted className="author-name" text={author.name} />
        <NewAccountChip registeredAt={author.registeredAt} firstSeenAt={author.firstSeenAt} />
      </p>
      <p className="card-soft">
        <AccountAge registeredAt={author.registeredAt} firstSeenAt={author.firstSeenAt} />
      </p>
      <AuthorFigures counts={author} />
      <CommandButton id="author.open" showKey kind="quiet">
        {words.authors.title}
      </CommandButton>
      {author.lastPosts.length === 0 ? (
        <p className="card-soft">{words.context.firstPost}</p>
      ) : (
        <>
          <h3 className="card-eyebrow">{words.context.lastPosts}</h3>
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
