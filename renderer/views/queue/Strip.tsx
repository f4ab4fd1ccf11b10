import { memo } from 'react'
import { Contrast, Languages, Monitor, Moon, Sun } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { useSay } from '../../commands/say.ts'
import { Kbd } from '../../parts/Kbd.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { ImportProgress } from '../import/ImportProgress.tsx'
import { RecheckLine } from '../rules/RecheckLine.tsx'
import { BatchLine } from './BatchLine.tsx'
import { LastSteps } from './LastSteps.tsx'
import './strip.css'

const themeIcons = { system: Monitor, light: Sun, dark: Moon, contrast: Contrast } as const

/** The line at the bottom: what was just done (in another view: what it says), what runs, which key is waiting, who is here. */
export const Strip = memo(function Strip({ lead }: Readonly<{ lead?: ReactNode }>) {
  const words = useWords()
  const moderator = useAnswer('app.state')?.moderator ?? null
  const theme = useAnswer('settings.get')?.settings.theme ?? 'system'
  const ThemeIcon = themeIcons[theme]
  return (
    <footer className="strip" aria-label={words.screen.strip.label}>
      {lead ?? <LastSteps />}
      <BatchLine />
      <ImportProgress />
      <RecheckLine shape="strip" />
      <KeyHint />
      <div className="strip-desk">
        <CommandButton id="moderator.change" kind="quiet">
          <span className="strip-soft">{words.screen.strip.onDuty}</span>
          {moderator === null ? words.screen.strip.nobody : <Untrusted className="strip-name" text={moderator.name} />}
        </CommandButton>
        <CommandButton id="theme.next" kind="quiet">
          <ThemeIcon aria-hidden="true" />
          {words.screen.strip.theme[theme]}
        </CommandButton>
        <CommandButton id="language.next" kind="quiet">
          <Languages aria-hidden="true" />
          {words.screen.strip.languageCode}
        </CommandButton>
        <CommandButton id="help.keys" kind="quiet" showKey>
          {words.screen.strip.help}
        </CommandButton>
        <CommandButton id="palette.open" kind="quiet" showKey>
          {words.screen.strip.commands}
        </CommandButton>
      </div>
    </footer>
  )
})

/** The first key of a sequence while it waits, or why the last key did nothing. */
function KeyHint() {
  const { language, mac } = useWorkplace()
  const say = useSay()
  const words = useWords().screen
  const pending = useUi(state => state.pendingKeys)
  const blocked = useUi(state => state.blocked)
  return (
    <output className="strip-keys" data-blocked={blocked !== null || undefined}>
      {pending.length > 0 ? (
        <>
          <Kbd keys={pending.join(' ')} language={language} mac={mac} /> {words.strip.waitingFor}
        </>
      ) : blocked === null ? null : (
        say(words.blocked[blocked])
      )}
    </output>
  )
}
