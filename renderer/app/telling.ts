import { useWorkplace } from './context.ts'
import type { Telling } from './due.ts'

/** How the screen tells times. */
export function useTelling(): Telling {
  const { language, settings } = useWorkplace()
  return { language, timeZone: settings.timeZone }
}
