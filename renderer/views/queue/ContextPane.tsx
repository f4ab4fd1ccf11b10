import type { CommentView } from '../../../shared/domain.ts'
import { useUi, useWords } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { AuthorCard } from './AuthorCard.tsx'
import { Glimpse } from './Glimpse.tsx'
import { PastDecisions } from './PastDecisions.tsx'
import './context-pane.css'

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
  const words = useWords().screen.context
  const open = useUi(state => state.contextOpen)
  const { parent, parentMissing, siblings, siblingCount } = view
  const counted = siblingCount > siblings.length ? siblingCount : siblings.length
  return (
    <section className="card" aria-labelledby="card-thread">
      <h2 className="card-title" id="card-thread">
        {words.thread}
      </h2>
      {parent === null ? (
        <p className="card-soft">{parentMissing ? words.parentMissing : words.noParent}</p>
      ) : (
        <>
          <p className="card-eyebrow">{words.replyTo}</p>
          <Glimpse post={parent} lines={open ? 'all' : 'short'} />
        </>
      )}
      {siblings.length === 0 ? null : (
        <>
          <CommandButton id="comment.context" showKey kind="quiet" pressed={open}>
            {words.siblings(counted)} {open ? words.fold : words.unfold}
          </CommandButton>
          {open ? (
            <ul className="thread">
              {siblings.map(post => (
                <li key={post.id}>
                  <Glimpse post={post} lines="all" />
                </li>
              ))}
            </ul>
          ) : null}
        </>
      )}
    </section>
  )
}
