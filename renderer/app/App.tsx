import { QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo } from 'react'
import type { AnswerOf } from '../api.ts'
import { listenToKeys } from '../commands/listen.ts'
import { runIn } from '../commands/run-in.ts'
import { WorkplaceContext } from './context.ts'
import type { Desk } from './desk.ts'
import { Dialogs } from './Dialogs.tsx'
import { DropHint } from './DropHint.tsx'
import { listenToDrops } from './drops.ts'
import { listenToEvents } from './events.ts'
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
      </Workplace>
    </QueryClientProvider>
  )
}

/** Nothing is drawn before language and theme are known, so that nothing changes under the eyes. */
function Workplace({ desk, mac, children }: Props & Readonly<{ children: ReactNode }>) {
  const { data: settings, isError } = useQuery<AnswerOf<'settings.get'>>({ queryKey: ['settings.get'] })
  // a desk whose preferences cannot be read still opens
  const language = settings?.language ?? (isError ? 'de' : undefined)
  const theme = settings?.settings.theme
  const run = useMemo(() => runIn(desk), [desk])
  const workplace = useMemo(
    () => (language === undefined ? null : { desk, run, mac, language }),
    [desk, run, mac, language],
  )
  useEffect(() => {
    const stops = [listenToKeys(desk.store, mac, run), listenToEvents(desk, run), listenToDrops(desk)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk, mac, run])
  useEffect(() => {
    if (language !== undefined) document.documentElement.lang = language
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [language, theme])
  return workplace === null ? null : <WorkplaceContext value={workplace}>{children}</WorkplaceContext>
}
