import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { bindKey, keepKeys } from '../../app/keymap-orders.ts'
import { objectionTo, rivalsOf } from '../../../shared/keymaps.ts'
import { keyName } from '../../commands/say.ts'
import { Button } from '../../parts/Button.tsx'

const RIVALS_NAMED = 2

/** While a key is being changed: what to press, what stands against the pressed key, and both ways out. Otherwise how it works. */
export function RecordingLine() {
  const { desk, language, mac, bindings } = useWorkplace()
  const words = useWords()
  const screen = words.screen.settings
  const recording = useUi(state => state.settings.recording)
  const nameOf = (key: string) => keyName(key, language, mac)
  if (recording === null) return <p className="keys-line">{screen.hint}</p>

  const { id, place, chords } = recording
  const key = chords.join(' ')
  const objection = key === '' ? null : objectionTo(id, key)
  const rivals = key === '' || objection !== null ? [] : rivalsOf(bindings, id, key)
  const named = rivals
    .slice(0, RIVALS_NAMED)
    .map(rival =>
      rival.key === key
        ? screen.rival(words.commands[rival.id])
        : screen.rivalOn(words.commands[rival.id], nameOf(rival.key)),
    )
  const more = rivals.length > RIVALS_NAMED ? ` ${screen.moreRivals(rivals.length - RIVALS_NAMED)}` : ''
  const sentence =
    key === ''
      ? screen.press(words.commands[id])
      : objection !== null
        ? screen.objections[objection](nameOf(key))
        : rivals.length > 0
          ? screen.conflict(nameOf(key), named.join(', ') + more)
          : chords.length === 1
            ? screen.free(nameOf(key))
            : screen.freeSequence(nameOf(key))
  return (
    <div className="keys-line" data-tone={objection !== null || rivals.length > 0 ? 'warn' : 'listening'}>
      <p role="status">{sentence}</p>
      {/* the focus stays on the key, or what is pressed next would go elsewhere */}
      <div className="keys-answers" onMouseDown={event => event.preventDefault()} role="presentation">
        {key === '' || objection !== null ? null : (
          <Button onPress={() => void bindKey(desk, id, place, key)}>
            {rivals.length > 0 ? screen.replace : screen.take}
          </Button>
        )}
        <Button kind="quiet" onPress={() => keepKeys(desk)}>
          {screen.keep}
        </Button>
      </div>
    </div>
  )
}
