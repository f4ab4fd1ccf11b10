import type { CommentView } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { AuthorCard } from './AuthorCard.tsx'
import { Glimpse } from './Glimpse.tsx'
import { PastDecisions } from './PastDecisions.tsx'
import './context-pane.css'

const SIBLINGS_SHOWN = 3

/** What a moderator needs around a post: the article, the thread, the author, what was decided before. */
export function ContextPane({ view }: Readonly<{ view: CommentView }>) {
  return (
    <>
      <ArticleCard view={view} />
      <Thread view={view} />
      <AuthorCard view={view} />
      <PastDecisions view={view} />
    </>
  )
}

function ArticleCard({ view }: Readonly<{ view: CommentView }>) {
  const words = useWords().screen.context
  const { article } = view
  return (
    <section className="card" aria-labelledby="card-article">
      <h2 className="card-title" id="card-article">
        {words.article}
      </h2>
      <p className="card-eyebrow">
        <Untrusted text={article.section} />
        {article.section === '' ? '' : ' · '}
        {words.comments(article.comments)}
      </p>
      <p className="article-title">
        <Untrusted text={article.title === '' ? words.noTitle : article.title} />
      </p>
      <p className="article-lead">
        <Untrusted text={article.lead === '' ? words.noLead : article.lead} />
      </p>
      <CommandButton id="article.open" showKey kind="quiet" disabled={article.url === null}>
        {words.open}
      </CommandButton>
    </section>
  )
}

function Thread({ view }: Readonly<{ view: CommentView }>) {
  const words = useWords().screen
  const { parent, parentMissing, siblings, siblingCount } = view
  return (
    <section className="card" aria-labelledby="card-thread">
      <h2 className="card-title" id="card-thread">
        {words.context.thread}
      </h2>
      {parent === null ? (
        <p className="card-soft">{parentMissing ? words.context.parentMissing : words.context.noParent}</p>
      ) : null}
      {siblings.length === 0 ? null : (
        <>
          <p className="card-eyebrow">{words.context.siblings(siblingCount)}</p>
          <ul className="thread">
            {siblings.slice(0, SIBLINGS_SHOWN).map(post => (
              <li key={post.id}>
                <Glimpse post={post} lines="short" />
              </li>
            ))}
          </ul>
        </>
      )}
      <CommandButton id="comment.context" showKey kind="quiet">
        {words.authors.thread.open}
      </CommandButton>
    </section>
  )
}
