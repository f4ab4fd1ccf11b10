import type { CommentView } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { Blocks, useMasking } from '../../app/CalmText.tsx'
import { useWords } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** Notices and complaints on a post that are decided: what they said, and what came of them. */
export function PastObjections({ view }: Readonly<{ view: CommentView }>) {
  const words = useWords().screen.notices
  const masking = useMasking()
  const notices = view.notices.flatMap(({ id, kind, explanation, receivedAt, closed }) =>
    closed === null ? [] : [{ id, who: words.kinds[kind], text: explanation, receivedAt, end: words.closed(closed) }],
  )
  const complaints = view.complaints.flatMap(({ id, complainant, text, receivedAt, closed }) =>
    closed === null
      ? []
      : [
          {
            id,
            who: words.complainants[complainant],
            text,
            receivedAt,
            end: words.complaintClosed(closed, complainant),
          },
        ],
  )
  const all = [...complaints, ...notices]
  if (all.length === 0) return null
  return (
    <section className="card" aria-labelledby="card-objections">
      <h2 className="card-title" id="card-objections">
        {words.earlier}
      </h2>
      <ol className="thread">
        {all.map(({ id, who, text, receivedAt, end }) => (
          <li key={id} className="glimpse">
            <p className="glimpse-head">
              <span className="glimpse-author">{who}</span> {end}
              <Age className="glimpse-age" since={receivedAt} />
            </p>
            {text === '' ? null : (
              <p className="glimpse-text">{masking ? <Blocks text={text} whole /> : <Untrusted text={text} />}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
