import { useState } from 'react'
import { NoticeKind } from '../../../shared/domain.ts'
import { MAX_EXPLANATION_LENGTH, MAX_LOCATION_LENGTH, type NoticeDraft } from '../../../shared/notice.ts'
import { checkNotice } from '../../../shared/rules/notice.ts'
import { useAnswer } from '../../app/answers.ts'
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

type Typed = Omit<NoticeDraft, 'commentId' | 'receivedAt'>
const EMPTY: Typed = {
  kind: 'reader',
  sender: { name: '', email: '' },
  isExempt: false,
  explanation: '',
  claimedReason: null,
  location: '',
  goodFaith: false,
  externalId: null,
}

/** Takes a notice in, with the fields of Art. 16(2) DSA; what is missing is said at its field, with its reason. */
export function NoticeDialog({ commentId }: Readonly<{ commentId: number | null }>) {
  const { desk, language, settings } = useWorkplace()
  const { form: words, kinds } = useWords().screen.notices
  const reasons = useAnswer('reason.list') ?? []
  const now = useNow()
  const looked = usePlace(commentId)
  const [typed, setTyped] = useState(EMPTY)
  const [received, setReceived] = useState('')
  const change = (part: Partial<Typed>) => setTyped(before => ({ ...before, ...part }))
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })

  const { post, typed: place } = looked.place
  // what somebody names as the post's address is where they saw it
  const location = typed.location === '' && URL.canParse(place) ? place : typed.location
  const draft = { ...typed, location, receivedAt: instantOf(received, settings.timeZone) }
  const found = checkNotice(draft, { nowMs: now, isReason: code => reasons.some(reason => reason.code === code) })
  const { form, faultIn, isPlaceMissing, summary, refuse, onSubmit } = useFaults(found, post !== null)

  const send = async () => {
    if (post === null) return
    const reply = await desk.api.request('notice.enter', { ...draft, commentId: post.commentId })
    if (!reply.ok) return refuse(reply.problem)
    close()
    const what = { kind: 'taken', what: reply.value.isOpen ? 'notice' : 'covered' } as const
    desk.store.step({ type: 'lane.added', what })
  }
  const isBare = typed.kind === 'readerFlag'
  return (
    <Dialog label={words.notice} className="notice-dialog" onClose={close}>
      <div className="dialog-head">
        <h2 className="dialog-title">{words.notice}</h2>
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      <form ref={form} className="notice-form" noValidate onSubmit={onSubmit(() => void send())}>
        <PlaceField looked={looked} isMissing={isPlaceMissing} isFirst={commentId === null} />
        <FormRow id="notice-kind" label={words.kind} fault={undefined}>
          <select
            id="notice-kind"
            className="field notice-short"
            value={typed.kind}
            data-first-focus={commentId === null ? undefined : true}
            onChange={event => change({ kind: NoticeKind.parse(event.target.value) })}
          >
            {NoticeKind.options.map(kind => (
              <option key={kind} value={kind}>
                {kinds[kind]}
              </option>
            ))}
          </select>
        </FormRow>
        <FormRow id="notice-why" label={words.explanation} fault={faultIn('explanation')} hint={words.explanationHint}>
          <textarea
            {...described('notice-why', faultIn('explanation'), true)}
            className="field notice-text-field"
            rows={3}
            maxLength={MAX_EXPLANATION_LENGTH}
            value={typed.explanation}
            onChange={event => change({ explanation: event.target.value })}
          />
        </FormRow>
        <FormRow id="notice-claimed" label={words.claimedReason} fault={faultIn('claimedReason')}>
          <select
            {...described('notice-claimed', faultIn('claimedReason'))}
            className="field"
            value={typed.claimedReason ?? ''}
            onChange={event => change({ claimedReason: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{words.noReason}</option>
            {reasons.map(reason => (
              <option key={reason.code} value={reason.code}>
                {reason.label[language]}
              </option>
            ))}
          </select>
        </FormRow>
        <FormRow id="notice-location" label={words.location} fault={faultIn('location')} hint={words.locationHint}>
          <input
            {...described('notice-location', faultIn('location'), true)}
            className="field"
            type="text"
            inputMode="url"
            autoComplete="off"
            spellCheck={false}
            maxLength={MAX_LOCATION_LENGTH}
            value={location}
            onChange={event => change({ location: event.target.value })}
          />
        </FormRow>
        <SenderRows
          sender={typed.sender}
          nameFault={faultIn('name')}
          emailFault={faultIn('email')}
          onChange={sender => change({ sender })}
        />
        {isBare ? null : (
          <>
            <Check checked={typed.isExempt} label={words.exempt} onChange={isExempt => change({ isExempt })} />
            <Check
              checked={typed.goodFaith}
              label={words.goodFaith}
              fault={faultIn('goodFaith')}
              onChange={goodFaith => change({ goodFaith })}
            />
          </>
        )}
        <div className="notice-pair">
          <FormRow id="notice-reference" label={words.externalId} fault={undefined} hint={words.externalIdHint}>
            <input
              {...described('notice-reference', undefined, true)}
              className="field"
              type="text"
              autoComplete="off"
              maxLength={200}
              value={typed.externalId ?? ''}
              onChange={event => change({ externalId: event.target.value === '' ? null : event.target.value })}
            />
          </FormRow>
          <ReceivedRow local={received} fault={faultIn('receivedAt')} onChange={setReceived} />
        </div>
        <FormFoot summary={summary} />
      </form>
    </Dialog>
  )
}

type CheckProps = Readonly<{
  checked: boolean
  label: string
  fault?: string | undefined
  onChange: (checked: boolean) => void
}>

function Check({ checked, label, fault, onChange }: CheckProps) {
  return (
    <div className="notice-check">
      <label>
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={fault === undefined ? undefined : true}
          onChange={event => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {fault === undefined ? null : <p className="field-problem">{fault}</p>}
    </div>
  )
}
