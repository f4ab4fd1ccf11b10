import type { Input, Output, RequestName } from '../../shared/contract.ts'
import type { Mapping } from '../../shared/domain.ts'
import type { Reply } from '../../shared/errors.ts'
import type { Confirmed } from '../fixtures/ledger.ts'

/**
 * Runs inside the page: starts an import if there is a mapping for its file, then decides and undoes without end, telling the test
 * what was confirmed. Nothing outside of this function exists there.
 */
export async function decideUntilKilled(mapping: Mapping | null): Promise<never> {
  const { confirm } = window as unknown as { confirm: (one: Confirmed) => Promise<void> }
  const ask = <N extends RequestName>(name: N, input: Input<N>) =>
    window.api.dispatch(name, input) as Promise<Reply<Output<N>>>
  const queues = ['incoming', 'flagged', 'escalated', 'later'] as const
  const actions = ['approve', 'delete', 'escalate', 'approve', 'later'] as const

  const undo = async () => {
    const reply = await ask('history.undo', {})
    if (!reply.ok) return
    const { batchId, commentIds } = reply.value
    for (const commentId of commentIds) void confirm({ kind: 'decision', batchId, commentId })
  }
  const decideNext = async (turn: number) => {
    const queue = queues[turn % queues.length] ?? 'incoming'
    const page = await ask('queue.page', { queue, order: 'oldest', after: null, limit: 1 })
    const row = page.ok ? page.value.rows[0] : undefined
    if (row === undefined) return
    const action = actions[turn % actions.length] ?? 'approve'
    const reply = await ask('comment.decide', {
      commentId: row.id,
      revision: 1,
      version: row.version,
      action,
      reason: action === 'delete' ? 'N01' : null,
      note: action === 'escalate' ? 'Bitte ansehen' : '',
      timeOnPostMs: turn,
    })
    if (reply.ok) void confirm({ kind: 'decision', batchId: reply.value.decisionId, commentId: row.id })
  }

  if (mapping !== null) {
    window.api.onEvent(event => {
      if (event.name === 'import.changed')
        void confirm({ kind: 'import', importId: event.payload.id, taken: event.payload.new })
    })
    const chosen = await window.api.dispatch('file.choose', {})
    if (!chosen.ok) throw new Error('The file was refused')
    const { token } = chosen.value as { token: string }
    await ask('import.start', { token, source: 'Zeitung', mapping, statuses: 'allPending', language: 'de' })
  }
  for (let turn = 0; ; turn += 1) await (turn % 7 === 6 ? undo() : decideNext(turn))
}
