import { answerParent } from '../child.ts'
import { type ChangedPack, changedPack, PACK } from './changed-pack.ts'
import { type Begun, decideBeside, type DecisionsBeside } from './decisions.ts'
import { startDesk, type ThreadedDesk } from './desk.ts'

// A process of its own: a changed pack is published, and everything is checked again while somebody decides.

/** `folder` holds a copy of the database; it is no longer as it was afterwards. */
export type RecheckOrder = Readonly<{ folder: string }>

export type RecheckFigures = Readonly<{
  comments: number
  seconds: number
  perSecond: number
  /** Comments whose hits are others than before. */
  changed: number
  /** From asking for the publication to its answer. */
  publishMs: number
  decisions: DecisionsBeside
}>

answerParent(async ({ folder }: RecheckOrder): Promise<RecheckFigures> => {
  const desk = startDesk(folder)
  const { moderator } = await desk.ask('app.state', {})
  await desk.ask('moderator.setRole', { moderatorId: moderator!.id, role: 'senior' })
  const pack = await changedPack(desk)
  const { result, decisions } = await decideBeside(desk, folder, () => publish(desk, pack))
  await desk.close()
  return { ...result, decisions }
})

type Figures = Omit<RecheckFigures, 'decisions'>

/** Returns with the answer; the re-check begins with it. */
async function publish(desk: ThreadedDesk, pack: ChangedPack): Promise<Begun<Figures>> {
  const ended = desk.heard('recheck.changed', ({ state }) => state !== 'running')
  const askedMs = performance.now()
  await desk.ask('pack.publish', { pack: PACK, note: 'Bench', ...pack })
  const begunMs = performance.now()
  const figures = ended.then(({ state, done, total, changed }): Figures => {
    const seconds = (performance.now() - begunMs) / 1000
    if (state !== 'finished' || changed === 0)
      throw new Error(`The re-check ended as ${state} after ${done} of ${total} with ${changed} changed`)
    return { comments: total, seconds, perSecond: total / seconds, changed, publishMs: begunMs - askedMs }
  })
  return { ended: figures }
}
