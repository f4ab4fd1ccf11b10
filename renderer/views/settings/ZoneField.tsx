import { dateTime } from '../../app/ages.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { choose } from '../../commands/preferences.ts'

/** The zones by their part of the world, as the system knows them; UTC first. */
function zonesByArea(chosen: string): ReadonlyArray<readonly [string, readonly string[]]> {
  const zones = new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')])
  return [...Map.groupBy([...zones].toSorted(), zone => zone.split('/', 1)[0] ?? zone)]
}

/** The zone in which times are shown, and what its clocks say now. */
export function ZoneField() {
  const { desk, language, settings } = useWorkplace()
  const words = useWords().screen.settings
  const now = useNow()
  const time = dateTime(new Date(now).toISOString(), language, settings.timeZone)
  return (
    <div className="settings-field">
      <label className="field-label" htmlFor="time-zone">
        {words.names.timeZone}
      </label>
      <select
        id="time-zone"
        className="field"
        value={settings.timeZone}
        aria-describedby="time-zone-hint"
        onChange={event => choose(desk, { timeZone: event.target.value })}
      >
        {zonesByArea(settings.timeZone).map(([area, zones]) => (
          <optgroup key={area} label={area}>
            {zones.map(zone => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p className="field-hint" id="time-zone-hint">
        {words.zoneHint(time)}
      </p>
    </div>
  )
}
