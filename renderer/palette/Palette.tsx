import type { CommandId } from '../../shared/commands.ts'
import { useWords, useWorkplace } from '../app/context.ts'
import { Dialog } from '../parts/Dialog.tsx'
import { Picker } from '../parts/Picker.tsx'
import { useCommandRows } from './rows.tsx'
import './palette.css'

/** All commands by name. Enter runs one, Escape closes. */
export function Palette() {
  const { desk, run } = useWorkplace()
  const words = useWords().screen.palette
  const rows = useCommandRows()
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })
  return (
    <Dialog label={words.label} className="palette" onClose={close}>
      <Picker
        label={words.label}
        placeholder={words.placeholder}
        emptyText={words.none}
        items={rows}
        onPick={id => {
          close()
          run(id as CommandId)
        }}
      />
    </Dialog>
  )
}
