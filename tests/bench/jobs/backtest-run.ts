import { answerParent } from '../child.ts'
import { changedPack, PACK } from './changed-pack.ts'
import { type Begun, decideBeside, type DecisionsBeside } from './decisions.ts'
import { startDesk, type ThreadedDesk } from './desk.ts'

// A process of its own: a changed pack is tried on all that people decided, beside the one in force, while somebody decides.

/** `folder` holds a copy of the database; it is no longer as it was afterwards. */
export type BacktestOrder = Readonly<{ folder: string }>

export type BacktestFigures = Readonly<{
  /** Decided posts that were looked at. */
  tested: number
  seconds: number
  perSecond: number
  decisions: DecisionsBeside
}>

answerParent(async ({ folder }: BacktestOrder): Promise<BacktestFigures> => {
  const desk = startDesk(folder)
  const { yaml } = await changedPack(desk)
  const { result, decisions } = await decideBeside(desk, folder, () => start(desk, yaml))
  await desk.close()
  return { ...result, decisions }
})

type Figures = Omit<BacktestFigures, 'decisions'>

/** Returns with the answer; the clock runs from the question. */
async function start(desk: ThreadedDesk, yaml: string): Promise<Begun<Figures>> {
  const ended = desk.heard('backtest.changed', ({ state }) => state !== 'running')
  const askedMs = performance.now()
  await desk.ask('backtest.start', { pack: PACK, yaml, ruleId: null, from: null, until: null, section: null })
  const figures = ended.then(({ state, read, total }): Figures => {
    const seconds = (performance.now() - askedMs) / 1000
    if (state !== 'finished' || read !== total)
      throw new Error(`The backtest ended as ${state} after ${read} of ${total}`)
    return { tested: total, seconds, perSecond: total / seconds }
  })
  return { ended: figures }
}
