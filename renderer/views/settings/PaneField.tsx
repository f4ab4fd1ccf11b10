import { PANE_PX } from '../../../shared/settings.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import type { Pane } from '../../app/dress.ts'
import { choose } from '../../commands/preferences.ts'
import { Button } from '../../parts/Button.tsx'

/** So wide a pane is drawn in the slider while it fits itself to the window. */
const FITTED_PX = 320

/** The width of a pane beside the post, and the way back to the one that fits by itself. */
export function PaneField({ pane }: Readonly<{ pane: Pane }>) {
  const { desk, settings } = useWorkplace()
  const words = useWords().screen.settings
  const key = `${pane}Pane` as const
  const width = settings[key]
  return (
    <div className="settings-field settings-pane">
      <label className="field-label" htmlFor={key}>
        {words.names[key]}
      </label>
      <input
        id={key}
        type="range"
        min={PANE_PX.least}
        max={PANE_PX.most}
        step={PANE_PX.step}
        value={width ?? FITTED_PX}
        aria-valuetext={width === null ? words.fitted : words.pixels(width)}
        onChange={event => choose(desk, { [key]: event.target.valueAsNumber })}
      />
      <output className="settings-value">{width === null ? words.fitted : words.pixels(width)}</output>
      <Button
        disabled={width === null}
        label={`${words.names[key]}: ${words.fit}`}
        onPress={() => choose(desk, { [key]: null })}
      >
        {words.fit}
      </Button>
    </div>
  )
}
