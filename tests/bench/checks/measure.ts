import os from 'node:os'
import { inOwnProcess } from '../child.ts'
import { corpusRow, type TextSource } from '../corpus/world.ts'
import { describeComputer } from '../machine.ts'
import { say } from '../say.ts'
import { shippedPacks } from '../shipped.ts'
import type { Texts } from '../texts.ts'
import { describePeers } from './describe-peers.ts'
import { type List, METHOD_NAMES, type MethodName, SIZES } from './methods.ts'
import type { OneCoreFigures, OneCoreOrder } from './one-core-run.ts'
import { termsOf } from './packs.ts'
import type { PoolFigures, PoolRunOrder } from './pool-run.ts'
import { spaced } from './rates.ts'
import type { RecallFigures, RecallOrder } from './recall-run.ts'
import type { CheckResults, MethodResult } from './results.ts'

/** So many comments are written or taken; more would only make the rounds longer. */
const TEXT_COUNT = 20_000

/** Runs all methods with all lists over one corpus, one after another, and then over the tables of the tests. */
export async function measureChecks({ source, corpus }: Texts): Promise<CheckResults> {
  // before the bench itself is what loads the machine
  const load = os.platform() === 'win32' ? null : (os.loadavg()[0] ?? 0)
  const texts = textsOf(source)
  const measured: MethodResult[] = []
  const jobs = [
    ...SIZES.flatMap(list => METHOD_NAMES.map(method => ({ method, list }))),
    { method: 'Freigabe', list: 'shipped' } as const,
  ]
  for (const { method, list } of jobs) {
    say(`checks: ${method}, ${list === 'shipped' ? 'the packs as shipped' : `${list.toLocaleString('en')} terms`}`)
    measured.push(await measureMethod(method, list, texts))
  }
  say('checks: disguises and innocent texts')
  const recall: Array<{ method: MethodName; figures: RecallFigures }> = []
  for (const method of METHOD_NAMES)
    recall.push({
      method,
      figures: await inOwnProcess<RecallFigures>('checks/recall-run.ts', { method } satisfies RecallOrder),
    })
  return {
    machine: describeComputer(),
    versions: describePeers(),
    day: new Date().toISOString().slice(0, 10),
    corpus,
    texts: { count: texts.length, meanLength: texts.reduce((sum, text) => sum + text.length, 0) / texts.length },
    shipped: countShipped(),
    load,
    measured,
    recall,
  }
}

function textsOf(source: TextSource): readonly string[] {
  if ('texts' in source) return spaced(source.texts, TEXT_COUNT)
  return Array.from({ length: TEXT_COUNT }, (_, index) => corpusRow(index, source).text)
}

async function measureMethod(method: MethodName, list: List, texts: readonly string[]): Promise<MethodResult> {
  const order = { method, list, texts }
  const oneCore = await inOwnProcess<OneCoreFigures>('checks/one-core-run.ts', order satisfies OneCoreOrder)
  const pool = await inOwnProcess<PoolFigures>('checks/pool-run.ts', {
    ...order,
    sample: oneCore.sample,
    perCore: oneCore.rate.median,
  } satisfies PoolRunOrder)
  return { method, list, oneCore, pool }
}

function countShipped(): CheckResults['shipped'] {
  const packs = shippedPacks()
  return {
    packs: packs.length,
    rules: packs.reduce((sum, { rules }) => sum + rules.length, 0),
    terms: termsOf(packs).length,
  }
}
