import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RequestName, requests } from '../../../../shared/contract.ts'
import { ModeratorRole } from '../../../../shared/domain.ts'
import { type Right, rightFor, roleMay, rolesWith } from '../../../../shared/rights.ts'
import { contentOf } from '../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { rows } from '../../../fixtures/rows.ts'

const names = Object.keys(requests) as RequestName[]
const REFUSED: Record<Right, string> = {
  desk: 'noModerator',
  lead: 'seniorOnly',
  case: 'legalOnly',
  law: 'lawOnly',
  personal: 'legalOnly',
  manage: 'adminOnly',
}
const roleOnDuty = (desk: Desk, role: ModeratorRole) =>
  desk.db.prepare('UPDATE moderators SET role = ? WHERE id = (SELECT moderator_id FROM workstation)').run(role)

async function aDeskOf(role: ModeratorRole | null): Promise<Desk> {
  const desk = aDesk({ signedIn: role !== null })
  await desk.take(rows(2))
  if (role !== null) roleOnDuty(desk, role)
  return desk
}

describe('what each role may', () => {
  it('is what the house has agreed on', () => {
    expect({
      desk: rolesWith('desk'),
      lead: rolesWith('lead'),
      case: rolesWith('case'),
      law: rolesWith('law'),
      personal: rolesWith('personal'),
      manage: rolesWith('manage'),
    }).toEqual({
      desk: ['moderator', 'senior', 'legal', 'admin'],
      lead: ['senior', 'admin'],
      case: ['legal', 'admin'],
      law: ['senior', 'legal', 'admin'],
      personal: ['legal', 'admin'],
      manage: ['admin'],
    })
  })

  it.each([null, 'moderator', 'legal'] as const)('is held by the core for %s, whatever is sent', async role => {
    const desk = await aDeskOf(role)
    const beyond = names.filter(name => rightFor[name] !== null && !roleMay(role, rightFor[name]))
    expect(beyond).not.toEqual([])
    fc.assert(
      fc.property(fc.constantFrom(...beyond), fc.oneof(fc.constant({}), fc.jsonValue()), (name, input) => {
        const before = contentOf(desk.db)
        const reply = desk.core.dispatch(name, input)
        expect(reply).toMatchObject({
          ok: false,
          problem: { code: 'RULE', key: role === null ? 'noModerator' : REFUSED[rightFor[name]!] },
        })
        expect(contentOf(desk.db)).toEqual(before)
      }),
      { numRuns: 300 },
    )
  })

  it.each([null, ...ModeratorRole.options])('lets %s ask for everything else', async role => {
    const desk = await aDeskOf(role)
    const own = names.filter(name => rightFor[name] === null || roleMay(role, rightFor[name]))
    const refusals = new Set(Object.values(REFUSED))
    for (const name of own) {
      const reply = desk.core.dispatch(name, { unknown: true })
      const key = reply.ok ? null : reply.problem.key
      expect([name, key !== null && refusals.has(key)]).toEqual([name, false])
    }
  })
})
