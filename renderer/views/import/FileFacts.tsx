import type { ImportProbe } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ probe: ImportProbe; onOther: () => void }>

const encodings = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'windows-1252': 'Windows-1252' } as const

/** What was found out about the file by its first lines. */
export function FileFacts({ probe, onOther }: Props) {
  const { importNotes, screen } = useWords()
  const words = screen.import
  const facts = [
    words.bytes(probe.sizeBytes),
    words.format[probe.format],
    ...(probe.delimiter === null ? [] : [words.delimiter[probe.delimiter]]),
    encodings[probe.encoding],
    words.columns(probe.columns.length),
  ]
  return (
    <div className="import-file">
      <p className="import-file-name">
        <Untrusted text={probe.fileName} />
      </p>
      <p className="field-hint">{facts.join(' · ')}</p>
      {probe.notes.map(note => (
        <p key={note} className="import-file-note">
          {importNotes[note]}
        </p>
      ))}
      <Button kind="quiet" onPress={onOther}>
        {words.otherFile}
      </Button>
    </div>
  )
}
