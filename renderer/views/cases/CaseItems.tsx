import { useQuery } from '@tanstack/react-query'
import type { CaseItem } from '../../../shared/case.ts'
import type { AnswerOf } from '../../api.ts'
import { dateTime } from '../../app/ages.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { StatusWord } from '../queue/StatusWord.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** The posts of a case, word for word, with whether anybody could read them and how they were secured. */
export function CaseItems({ items }: Readonly<{ items: readonly CaseItem[] }>) {
  const words = useWords().screen.cases
  return (
    <section className="case-section" aria-labelledby="case-items">
      <div className="case-section-head">
        <h3 id="case-items">{words.sections.items}</h3>
        <CommandButton id="cases.secure" showKey kind="quiet">
          {words.secure}
        </CommandButton>
      </div>
      {items.map(item => (
        <Item key={item.commentId} item={item} />
      ))}
    </section>
  )
}

function Item({ item }: Readonly<{ item: CaseItem }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.cases
  const when = (iso: string) => dateTime(iso, language, settings.timeZone)
  const seen =
    item.publishedAt === null || !item.everPublic
      ? words.neverPublic
      : item.unpublishedAt === null
        ? words.publicSince(when(item.publishedAt))
        : words.publicFromTo(when(item.publishedAt), when(item.unpublishedAt))
  return (
    <article className="case-item" aria-label={item.externalId}>
      <p className="case-item-head">
        <Untrusted className="case-item-author" text={item.authorName} />
        <span>{when(item.submittedAt)}</span>
        <StatusWord status={item.status} />
      </p>
      <blockquote className="case-item-text">
        <Untrusted text={item.text} />
      </blockquote>
      <p className="case-item-line">
        <Untrusted text={item.articleTitle} />
      </p>
      <p className="case-item-line">{seen}</p>
      <Article18Line commentId={item.commentId} />
      <ul className="case-captures">
        {item.captures.map(({ id, method, capturedAt, capturedBy, files, sha256 }) => (
          <li key={id}>
            {words.captured(words.methods[method], when(capturedAt), capturedBy, files.length)}{' '}
            <code className="case-hash">{sha256.slice(0, 16)}</code>
          </li>
        ))}
      </ul>
    </article>
  )
}

/** The last check of Art. 18 DSA about a post. */
function Article18Line({ commentId }: Readonly<{ commentId: number }>) {
  const { language, settings } = useWorkplace()
  const { law, screen } = useWords()
  const { data: checks = [] } = useQuery<AnswerOf<'article18.list'>>({ queryKey: ['article18.list', { commentId }] })
  const [last] = checks
  if (last === undefined) return null
  const when = dateTime(last.at, language, settings.timeZone)
  return (
    <p className="case-item-line">
      {screen.cases.article18.checked(when, last.moderatorName)} {law.article18.results[last.outcome.result]}
    </p>
  )
}
