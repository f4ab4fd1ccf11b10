import type { Language } from '../../shared/domain.ts'
import { ask, type CorePort } from './core-port.ts'

const NAMES: Readonly<Record<Language, string>> = { de: 'Probe', en: 'Demo' }

/** Lays the demo desk on an empty one, and signs a trainee in where nobody is on duty. What stands in the way the page shows. */
export async function layDemoDesk(core: CorePort, language: Language): Promise<void> {
  const state = await ask(core, 'app.state', {})
  if (!state.ok) return
  if (state.value.moderator === null) await ask(core, 'moderator.signIn', { name: NAMES[language] })
  if (!state.value.hasComments) await ask(core, 'demo.load', {})
}
