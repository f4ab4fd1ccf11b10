import type { CommentView, ComplaintView, NoticeView } from '../../../shared/domain.ts'
import { Age } from '../../app/Age.tsx'
import { Blocks, useMasking } from '../../app/CalmText.tsx'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import './objections.css'

/** So many notices are told at a post; the others are folded away, so that the text stays in sight. */
const SHOWN = 3

/** What is open against a post: who reported it, when and why, and who complains about which decision. */
export function Objections({ view }: Readonly<{ view: CommentView }>) {
  const words = useWords().screen.notices
  const me = useAnswer('app.state')?.moderator?.id
  const complaints = view.complaints.filter(complaint => complaint.closed === null)
  const notices = view.notices.filter(notice => notice.closed === null)
  if (view.openNotices + view.openComplaints === 0) return null
  return (
    <>
      {view.openComplaints === 0 ? null : (
        <section
          className="post-decision objections"
          data-kind="complaint"
          aria-label={words.complained(view.openComplaints)}
        >
          <p className="objections-title">{words.complained(view.openComplaints)}</p>
          <ul>
            {complaints.slice(0, SHOWN).map(complaint => (
              <Complaint key={complaint.id} complaint={complaint} />
            ))}
          </ul>
          {complaints.some(({ against }) => against !== null && against.moderatorId === me) ? (
            <p className="objections-own">{words.ownDecision}</p>
          ) : null}
        </section>
      )}
      {view.openNotices === 0 ? null : (
        <section className="post-decision objections" data-kind="notice" aria-label={words.reported(view.openNotices)}>
          <p className="objections-title">{words.reported(view.openNotices)}</p>
          <ul>
            {notices.slice(0, SHOWN).map(notice => (
              <Notice key={notice.id} notice={notice} />
            ))}
          </ul>
          {view.openNotices > SHOWN ? (
            <details className="objections-more">
              <summary>{words.more(view.openNotices - SHOWN)}</summary>
              <ul>
                {notices.slice(SHOWN).map(notice => (
                  <Notice key={notice.id} notice={notice} />
                ))}
              </ul>
            </details>
          ) : null}
        </section>
      )}
    </>
  )
}

function Notice({ notice }: Readonly<{ notice: NoticeView }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.notices
  const claimed = useAnswer('reason.list')?.find(reason => reason.code === notice.claimedReason)
  return (
    <li className="objection">
      <p className="objection-head">
        <span>{words.kinds[notice.kind]}</span>
        <Age since={notice.receivedAt} long />
        {claimed === undefined ? null : <span>{words.claimed(claimed.label[language])}</span>}
        {notice.isOfEarlierText ? <span className="chip">{words.ofEarlierText}</span> : null}
      </p>
      {notice.explanation === '' ? null : <Words text={notice.explanation} />}
    </li>
  )
}

function Complaint({ complaint }: Readonly<{ complaint: ComplaintView }>) {
  const words = useWords()
  const { notices } = words.screen
  const { against, complainant, receivedAt, text } = complaint
  return (
    <li className="objection">
      <p className="objection-head">
        <span>{notices.by[complainant]}</span>
        <Age since={receivedAt} long />
        {against === null ? (
          <span>{notices.againstSource}</span>
        ) : (
          <Untrusted text={notices.against(words.recorded[against.action], against.moderatorName)} />
        )}
      </p>
      <Words text={text} />
    </li>
  )
}

/** What somebody wrote about a post may quote it: the calm view hides it with the post. */
function Words({ text }: Readonly<{ text: string }>) {
  const masking = useMasking()
  return <p className="objection-text">{masking ? <Blocks text={text} whole /> : <Untrusted text={text} />}</p>
}
