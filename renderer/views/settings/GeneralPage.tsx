import type { ReactNode } from 'react'
import { BUFFER_SIZES, DENSITIES, SWEEP_PACES_MS, TEXT_SIZES, THEMES } from '../../../shared/settings.ts'
import { useWords, useWorkplace, wordsIn } from '../../app/context.ts'
import { choose } from '../../commands/preferences.ts'
import { useSay } from '../../commands/say.ts'
import { HoldBackField } from './HoldBackField.tsx'
import { PaneField } from './PaneField.tsx'
import { RadioField } from './RadioField.tsx'
import { ZoneField } from './ZoneField.tsx'

/** Looks, screen and work: every control changes its setting at once. */
export function GeneralPage() {
  const { desk, settings } = useWorkplace()
  const words = useWords().screen.settings
  const say = useSay()
  return (
    <div className="settings-general">
      <Section title={words.sections.look}>
        <RadioField
          name="language"
          legend={words.names.language}
          value={settings.language}
          options={[
            { value: null, label: words.system },
            { value: 'de', label: wordsIn('de').languageName },
            { value: 'en', label: wordsIn('en').languageName },
          ]}
          onChoose={language => choose(desk, { language })}
        />
        <RadioField
          name="theme"
          legend={words.names.theme}
          value={settings.theme}
          options={THEMES.map(value => ({ value, label: words.themes[value] }))}
          onChoose={theme => choose(desk, { theme })}
        />
        <RadioField
          name="text-size"
          legend={words.names.textSize}
          value={settings.textSize}
          options={TEXT_SIZES.map(value => ({ value, label: words.percent(value) }))}
          onChoose={textSize => choose(desk, { textSize })}
        />
        <RadioField
          name="density"
          legend={words.names.density}
          value={settings.density}
          options={DENSITIES.map(value => ({ value, label: words.densities[value] }))}
          onChoose={density => choose(desk, { density })}
        />
      </Section>
      <Section title={words.sections.place}>
        <PaneField pane="left" />
        <PaneField pane="right" />
        <p className="field-hint">{words.paneHint}</p>
      </Section>
      <Section title={words.sections.work}>
        <div className="settings-field">
          <label className="settings-radio">
            <input
              type="checkbox"
              checked={settings.calm}
              aria-describedby="calm-hint"
              onChange={event => choose(desk, { calm: event.target.checked })}
            />
            <span>
              <span className="field-label">{words.names.calm}: </span>
              {words.calmOn}
            </span>
          </label>
          <p className="field-hint" id="calm-hint">
            {say(words.calmHint)}
          </p>
        </div>
        <RadioField
          name="buffer"
          legend={words.names.buffer}
          value={settings.buffer}
          options={BUFFER_SIZES.map(value => ({ value, label: words.ahead(value) }))}
          hint={words.bufferHint}
          onChoose={buffer => choose(desk, { buffer })}
        />
        <RadioField
          name="sweep-pace"
          legend={words.names.sweepPace}
          value={settings.sweepPace}
          options={SWEEP_PACES_MS.map(value => ({ value, label: words.pace(value) }))}
          hint={words.paceHint}
          onChoose={sweepPace => choose(desk, { sweepPace })}
        />
        <HoldBackField />
        <ZoneField />
      </Section>
    </div>
  )
}

function Section({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section className="settings-section" aria-label={title}>
      <h2 className="settings-heading">{title}</h2>
      {children}
    </section>
  )
}
