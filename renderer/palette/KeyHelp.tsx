import type { CommandId } from '../../shared/commands.ts'
import { useWords, useWorkplace } from '../app/context.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Picker } from '../parts/Picker.tsx'
import { useCommandRows } from './rows.tsx'
import './palette.css'

/** All keys on one sheet, searchable, each row runnable. */
export function KeyHelp() {
  const { desk, run } = useWorkplace()
  const words = useWords().screen.help
  const rows = useCommandRows()
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })
  return (
    <Dialog label={words.title} className="key-help" onClose={close}>
      <div className="dialog-head">
        <h2 className="dialog-title">{words.title}</h2>
        <span className="key-help-intro">{words.intro}</span>
        <CommandButton id="help.manual" showKey kind="quiet" />
        <CommandButton id="go.keymap" kind="quiet" />
        <CommandButton id="help.print" kind="quiet" />
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      <Picker
        label={words.title}
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
