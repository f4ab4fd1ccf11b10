import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react'
import { effectiveKeys } from '../../shared/keymaps.ts'
import { Settings } from '../../shared/settings.ts'
import type { AnswerOf } from '../api.ts'
import { keymapOf } from '../commands/keymap.ts'
import { listenToKeys } from '../commands/listen.ts'
import { runIn } from '../commands/run-in.ts'
import { WorkplaceContext } from './context.ts'
import type { Desk } from './desk.ts'
import { Dialogs } from './Dialogs.tsx'
import { dress } from './dress.ts'
import { DropHint } from './DropHint.tsx'
import { listenToDrops } from './drops.ts'
import { listenToEvents } from './events.ts'
import { PrintedKeys } from '../palette/PrintedKeys.tsx'
import { Screen } from './Screen.tsx'
import { Tooltip } from './Tooltip.tsx'

type Props = Readonly<{ desk: Desk; mac: boolean }>

/** The page: listens to keys, events and dropped files, and shows what fits. */
export function App({ desk, mac }: Props) {
  return (
    <QueryClientProvider client={desk.answers.client}>
      <Workplace desk={desk} mac={mac}>
        <Screen />
        <Dialogs />
        <DropHint />
        <Tooltip />
        <PrintedKeys />
      </Workplace>
    </QueryClientProvider>
  )
}

/** What holds until the stored settings are known, or where they cannot be read. */
const defaults = Settings.parse({})

/** Nothing is drawn before language and theme are known, so that nothing changes under the eyes. */
function Workplace({ desk, mac, children }: Props & Readonly<{ children: ReactNode }>) {
  const { data: settings, isError } = useQuery<AnswerOf<'settings.get'>>({ queryKey: ['settings.get'] })
  // a desk whose preferences cannot be read still opens
  const language = settings?.language ?? (isError ? 'de' : undefined)
  const chosen = settings?.settings ?? defaults
  const bindings = useMemo(
    () => effectiveKeys({ preset: chosen.preset, keys: chosen.keys }).bindings,
    [chosen.preset, chosen.keys],
  )
  const run = useMemo(() => runIn(desk), [desk])
  const workplace = useMemo(
    () => (language === undefined ? null : { desk, run, mac, language, settings: chosen, bindings }),
    [desk, run, mac, language, chosen, bindings],
  )
  useEffect(() => {
    const stops = [listenToEvents(desk, run), listenToDrops(desk)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk, run])
  useEffect(() => listenToKeys(desk.store, mac, run, keymapOf(bindings)), [desk, mac, run, bindings])
  useLayoutEffect(() => {
    if (language !== undefined) dress(document.documentElement, language, chosen)
  }, [language, chosen])
  return workplace === null ? null : <WorkplaceContext value={workplace}>{children}</WorkplaceContext>
}
