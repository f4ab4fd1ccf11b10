import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { parsePack } from '../../../main/core/checks/pack.ts'
import type { Pack } from '../../../main/core/checks/types.ts'
import { readPacks } from '../../../main/core/shipped-packs.ts'
import { PACK, withOtherSeverities } from '../../bench/jobs/changed-pack.ts'
import { atSteadyPace } from '../../bench/jobs/pace.ts'
import { packsDir } from '../../bench/shipped.ts'

test('the changed pack has other severities in its lists of words, and nothing else', () => {
  const { pack, body } = readPacks(packsDir).find(file => file.pack.name === PACK)!
  const changed = parsePack(withOtherSeverities(body))
  const others = pack.rules.filter((rule, place) => rule.severity !== changed.rules[place]!.severity)
  expect(others.length).toBeGreaterThan(20)
  expect(new Set(others.map(rule => rule.when.kind))).toEqual(new Set(['terms']))
  const withoutSeverities = ({ rules, ...rest }: Pack) => ({ ...rest, rules: rules.map(r => ({ ...r, severity: 1 })) })
  expect(withoutSeverities(changed)).toEqual(withoutSeverities(pack))
})

test('what is due is begun although the one before it hangs, and what waited is counted', async () => {
  const begun: string[] = []
  let release = () => {}
  const hangs = new Promise<void>(settle => {
    release = settle
  })
  const work = async (name: string) => {
    begun.push(name)
    if (name === 'first') await hangs
    else release()
  }
  const took = await atSteadyPace(['first', 'second'], work, () => false)
  expect(begun).toEqual(['first', 'second'])
  expect(took[0]).toBeGreaterThan(took[1]!)
})

test('a job that is over at once still had one beside it, and no more', async () => {
  expect(
    await atSteadyPace(
      [1, 2, 3],
      () => setTimeout(1),
      () => true,
    ),
  ).toHaveLength(1)
})
