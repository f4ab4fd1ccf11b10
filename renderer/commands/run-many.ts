import type { CommandId } from '../../shared/commands.ts'
import type { Desk } from '../app/desk.ts'
import { pickAll } from '../app/many.ts'
import { commonReason } from '../app/picked.ts'
import { lastWave, makeRule, openSimilar } from '../app/similar.ts'
import { targetsOf } from '../app/similar-state.ts'
import { currentRow, type UiState } from '../app/state.ts'
import { ask } from './ask.ts'
import { onQueue } from './run-rules.ts'
import type { Runnable, Situation } from './runnable.ts'

// Picking rows, and the posts like one post.

type ManyCommand = Extract<CommandId, `selection.${string}` | `similar.${string}` | `batch.${string}`>

/** The next decision goes to many posts. */
export const isForMany = (ui: UiState): boolean => ui.similar !== null || ui.picked.ids.size > 0

/** The reason that the rules suggest for all of them; null where they differ. */
export function manyReason({ similar, picked }: UiState): string | null {
  if (similar === null) return commonReason(picked.facts)
  const reasons = new Set(targetsOf(similar).map(post => post.reason))
  return reasons.size === 1 ? ([...reasons][0] ?? null) : null
}

/** Second opinions are given one by one; of a group one would see what was decided. */
const onRow = ({ ui }: Situation) => {
  if (!onQueue(ui)) return 'noDesk'
  if (ui.list.selection.where === 'opinion') return 'notInOpinion'
  return currentRow(ui) === null ? 'noPost' : true
}
const inGroup = ({ ui }: Situation) => (onQueue(ui) && ui.similar !== null) || ('onlyInSimilar' as const)

function move(desk: Desk, by: number): void {
  const { similar } = desk.store.get()
  if (similar !== null) desk.atOnce(() => desk.store.step({ type: 'similar.moved', index: similar.index + by }))
}

export const runMany: Readonly<Record<ManyCommand, Runnable>> = {
  'selection.toggle': {
    can: onRow,
    run: desk => {
      const row = currentRow(desk.store.get())
      if (row !== null) desk.store.step({ type: 'picked.toggled', id: row.id, atMs: desk.nowMs() })
    },
  },
  'selection.range': {
    can: onRow,
    run: desk => desk.store.step({ type: 'picked.range', index: desk.store.get().list.index, atMs: desk.nowMs() }),
  },
  'selection.all': { can: onRow, run: desk => void pickAll(desk) },
  'selection.clear': {
    can: ({ ui }) => (onQueue(ui) && ui.picked.ids.size > 0) || 'nothingPicked',
    run: desk => desk.store.step({ type: 'picked.none' }),
  },
  'batch.cancel': {
    can: ({ isBatchRunning }) => isBatchRunning || 'noBatch',
    run: desk => {
      const batch = desk.answers.peek('batch.state')
      if (batch?.state === 'running') void ask(desk, 'batch.cancel', { batchId: batch.batchId })
    },
  },

  'similar.open': {
    can: onRow,
    run: desk => {
      const row = currentRow(desk.store.get())
      if (row !== null) void openSimilar(desk, row.id)
    },
  },
  'similar.wave': {
    can: ({ ui }) => (!onQueue(ui) ? 'noDesk' : lastWave(ui) !== null || 'noWave'),
    run: desk => {
      const wave = lastWave(desk.store.get())
      if (wave !== null) void openSimilar(desk, wave.commentId, wave)
    },
  },
  'similar.next': { can: inGroup, run: desk => move(desk, 1) },
  'similar.previous': { can: inGroup, run: desk => move(desk, -1) },
  'similar.toggle': {
    can: inGroup,
    run: desk => {
      const { similar } = desk.store.get()
      const post = similar?.posts?.[similar.index]
      if (post !== undefined) desk.store.step({ type: 'similar.toggled', commentId: post.commentId })
    },
  },
  'similar.all': { can: inGroup, run: desk => desk.store.step({ type: 'similar.all' }) },
  'similar.rule': {
    can: inGroup,
    run: desk => {
      const { similar } = desk.store.get()
      if (similar !== null) void makeRule(desk, similar.commentId)
    },
  },
  'similar.close': { can: inGroup, run: desk => desk.atOnce(() => desk.store.step({ type: 'similar.closed' })) },
}
