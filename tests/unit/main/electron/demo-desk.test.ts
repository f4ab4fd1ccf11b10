import { describe, expect, test } from 'vitest'
import { layDemoDesk } from '../../../../main/electron/demo-desk.ts'
import type { Reply } from '../../../../shared/errors.ts'

const fresh = { moderator: null, hasComments: false }

/** A core that answers app.state as told and remembers what it was asked. */
function coreWith(state: Reply<unknown>) {
  const asked: unknown[] = []
  return {
    asked,
    dispatch: async (name: string, input: unknown): Promise<Reply<unknown>> => {
      if (name === 'app.state') return state
      asked.push([name, input])
      return { ok: true, value: {} }
    },
    exportCase: async () => ({ ok: false, problem: { code: 'NOT_FOUND', key: 'caseGone' } }) as const,
    offerFile: async (): Promise<Reply<never>> => ({ ok: false, problem: { code: 'FILE', key: 'fileGone' } }),
  }
}

describe('the demo desk from the command line', () => {
  test('signs a trainee in and lays the posts on an empty desk', async () => {
    const core = coreWith({ ok: true, value: fresh })
    await layDemoDesk(core, 'de')
    expect(core.asked).toEqual([
      ['moderator.signIn', { name: 'Probe' }],
      ['demo.load', {}],
    ])
  })
  test('leaves whoever is on duty on duty', async () => {
    const core = coreWith({ ok: true, value: { ...fresh, moderator: { id: '1', name: 'Eva', role: 'moderator' } } })
    await layDemoDesk(core, 'en')
    expect(core.asked).toEqual([['demo.load', {}]])
  })
  test('puts nothing on a desk that has posts', async () => {
    const core = coreWith({ ok: true, value: { ...fresh, hasComments: true } })
    await layDemoDesk(core, 'en')
    expect(core.asked).toEqual([['moderator.signIn', { name: 'Demo' }]])
  })
  test('touches nothing when the database cannot be opened', async () => {
    const core = coreWith({ ok: false, problem: { code: 'DATABASE', key: 'databaseNewer' } })
    await layDemoDesk(core, 'de')
    expect(core.asked).toEqual([])
  })
})
