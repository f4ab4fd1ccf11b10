import { useMemo, useState } from 'react'
import { effectiveKeys, PRESETS } from '../../../shared/keymaps.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { choose } from '../../commands/preferences.ts'
import { keyName } from '../../commands/say.ts'
import { keyRows } from './key-rows.ts'
import { KeyTable } from './KeyTable.tsx'
import { RadioField } from './RadioField.tsx'
import { RecordingLine } from './RecordingLine.tsx'
import './keys-page.css'

/** The editor of keys: the preset, what lies over it, and every command with its keys. */
export function KeysPage() {
  const { desk, language, mac, settings, bindings } = useWorkplace()
  const words = useWords()
  const screen = words.screen.settings
  const [typed, setTyped] = useState('')
  const { preset, keys } = settings
  const lost = useMemo(() => effectiveKeys({ preset, keys }).lost, [preset, keys])
  const nameOf = (key: string) => keyName(key, language, mac)
  const rows = keyRows({ choice: settings, bindings, lost, titles: words.commands, nameOf }, typed)
  return (
    <div className="keys-page">
      <div className="keys-tools">
        <RadioField
          name="preset"
          legend={screen.names.preset}
          value={preset}
          options={PRESETS.map(value => ({ value, label: screen.presets[value] }))}
          hint={screen.presetHints[preset]}
          onChoose={next => choose(desk, { preset: next })}
        />
        <div className="keys-file">
          <span className="keys-own">{screen.own(Object.keys(keys).length)}</span>
          <CommandButton id="keymap.reset" disabled={Object.keys(keys).length === 0} />
          <CommandButton id="keymap.import" />
          <CommandButton id="keymap.export" />
          <CommandButton id="help.print" />
        </div>
      </div>
      <div className="keys-find">
        <input
          type="search"
          className="field keys-filter"
          aria-label={screen.filter}
          placeholder={screen.filter}
          value={typed}
          onChange={event => setTyped(event.target.value)}
        />
        <RecordingLine />
      </div>
      {rows.length === 0 ? <p className="keys-none">{screen.none}</p> : <KeyTable rows={rows} nameOf={nameOf} />}
    </div>
  )
}
