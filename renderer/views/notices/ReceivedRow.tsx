import { useWords } from '../../app/context.ts'
import { described, FormRow } from './FormRow.tsx'

type Props = Readonly<{ local: string; fault: string | undefined; onChange: (local: string) => void }>

/** When it came in; nothing stands for now. */
export function ReceivedRow({ local, fault, onChange }: Props) {
  const words = useWords().screen.notices.form
  return (
    <FormRow id="notice-received" label={words.receivedAt} fault={fault} hint={words.receivedHint}>
      <input
        {...described('notice-received', fault, true)}
        className="field notice-short"
        type="datetime-local"
        value={local}
        onChange={event => onChange(event.target.value)}
      />
    </FormRow>
  )
}
