import { useState } from 'react'
import { Complainant } from '../../../shared/domain.ts'
import { MAX_EXPLANATION_LENGTH } from '../../../shared/notice.ts'
import { checkComplaint } from '../../../shared/rules/notice.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { instantOf, useFaults } from './form.ts'
import { FormFoot } from './FormFoot.tsx'
import { described, FormRow } from './FormRow.tsx'
import { PlaceField } from './PlaceField.tsx'
import { usePlace } from './place.ts'
import { ReceivedRow } from './ReceivedRow.tsx'
import { SenderRows } from './SenderRows.tsx'
import './notices.css'

/** Takes a complaint in, about the decision that holds. */
export function ComplaintDialog({ commentId }: Readonly<{ commentId: number | null }>) {
  const { desk, settings } = useWorkplace()
  const { form: words, complainants } = useWords().screen.notices
  const now = useNow()
  const looked = usePlace(commentId)
  const { post } = looked.place
  const [chosen, setChosen] = useState<Complainant | null>(null)
  const [text, setText] = useState('')
  const [sender, setSender] = useState({ name: '', email: '' })
  const [received, setReceived] = useState('')
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })

  // who can complain follows from what was decided
  const complainant = chosen ?? (post?.status === 'approved' ? 'notifier' : 'author')
  const draft = { complainant, text, sender, receivedAt: instantOf(received, settings.timeZone) }
  const found = post === null ? [] : checkComplaint(draft, { nowMs: now, status: post.status })
  const { form, faultIn, isPlaceMissing, summary, refuse, onSubmit } = useFaults(found, post !== null)

  const send = async () => {
    if (post === null) return
    const reply = await desk.api.request('complaint.enter', { ...draft, commentId: post.commentId })
    if (!reply.ok) return refuse(reply.problem)
    close()
    desk.store.step({ type: 'lane.added', what: { kind: 'taken', what: 'complaint' } })
  }
  return (
    <Dialog label={words.complaint} className="notice-dialog" onClose={close}>
      <div className="dialog-head">
        <h2 className="dialog-title">{words.complaint}</h2>
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      <form ref={form} className="notice-form" noValidate onSubmit={onSubmit(() => void send())}>
        <PlaceField looked={looked} isMissing={isPlaceMissing} isFirst={commentId === null} />
        <FormRow id="notice-who" label={words.complainant} fault={faultIn('complainant')}>
          <select
            {...described('notice-who', faultIn('complainant'))}
            className="field"
            value={complainant}
            data-first-focus={commentId === null ? undefined : true}
            onChange={event => setChosen(Complainant.parse(event.target.value))}
          >
            {Complainant.options.map(one => (
              <option key={one} value={one}>
                {complainants[one]}
              </option>
            ))}
          </select>
        </FormRow>
        <FormRow id="notice-text" label={words.text} fault={faultIn('text')} hint={words.textHint}>
          <textarea
            {...described('notice-text', faultIn('text'), true)}
            className="field notice-text-field"
            rows={4}
            maxLength={MAX_EXPLANATION_LENGTH}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        </FormRow>
        <SenderRows sender={sender} emailFault={faultIn('email')} onChange={setSender} />
        <ReceivedRow local={received} fault={faultIn('receivedAt')} onChange={setReceived} />
        <FormFoot summary={summary} />
      </form>
    </Dialog>
  )
}
