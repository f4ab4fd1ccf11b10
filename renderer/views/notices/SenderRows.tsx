import { MAX_NAME_LENGTH } from '../../../shared/domain.ts'
import type { Sender } from '../../../shared/notice.ts'
import { useWords } from '../../app/context.ts'
import { described, FormRow } from './FormRow.tsx'

type Props = Readonly<{
  sender: Sender
  nameFault?: string | undefined
  emailFault: string | undefined
  onChange: (sender: Sender) => void
}>

/** Who wrote, and where an answer goes. */
export function SenderRows({ sender, nameFault, emailFault, onChange }: Props) {
  const words = useWords().screen.notices.form
  return (
    <div className="notice-pair">
      <FormRow id="notice-name" label={words.name} fault={nameFault}>
        <input
          {...described('notice-name', nameFault)}
          className="field"
          type="text"
          autoComplete="off"
          maxLength={MAX_NAME_LENGTH}
          value={sender.name}
          onChange={event => onChange({ ...sender, name: event.target.value })}
        />
      </FormRow>
      <FormRow id="notice-email" label={words.email} fault={emailFault}>
        <input
          {...described('notice-email', emailFault)}
          className="field"
          type="text"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
          value={sender.email}
          onChange={event => onChange({ ...sender, email: event.target.value })}
        />
      </FormRow>
    </div>
  )
}
