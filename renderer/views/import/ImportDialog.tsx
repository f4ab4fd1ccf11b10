import type { ImportProbe } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { MappingForm } from './MappingForm.tsx'
import './import-dialog.css'

/** From a file to comments: choose it, look at its columns, start. The import itself runs on while the desk is used. */
export function ImportDialog({ probe }: Readonly<{ probe: ImportProbe | null }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.import
  return (
    <Dialog
      label={words.title}
      className="import"
      onClose={() => desk.store.step({ type: 'dialog.changed', dialog: null })}
    >
      <div className="dialog-head">
        <h2 className="dialog-title">{words.title}</h2>
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      {probe === null ? <ChooseFile /> : <MappingForm key={probe.token} probe={probe} />}
    </Dialog>
  )
}
