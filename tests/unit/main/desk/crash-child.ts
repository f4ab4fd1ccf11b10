import { writeSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Input, Output, RequestName } from '../../../../shared/contract.ts'
import type { QueueName } from '../../../../shared/domain.ts'
import type { Reply } from '../../../../shared/errors.ts'
import { createCore } from '../../../../main/core/core.ts'
import { uuidv7 } from '../../../../main/core/ids.ts'
import type { Confirmed } from '../../../fixtures/ledger.ts'
import { ROW_MAPPING } from '../../../fixtures/rows.ts'

// Imports a file and decides as fast as it can, saying what was confirmed, until somebody kills it.

const [path = '', packsDir = '', dataDir = '', rejectsDir = '', file = ''] = process.argv.slice(2)
const say = (confirmed: Confirmed) => void writeSync(1, `${JSON.stringify(confirmed)}\n`)

const core = createCore({
  path,
  packsDir,
  dataDir,
  rejectsDir,
  now: () => new Date(),
  newId: () => uuidv7(Date.now()),
  onEvent: event => {
    if (event.name === 'import.changed') say({ kind: 'import', importId: event.payload.id, taken: event.payload.new })
  },
  log: () => {},
})
const ask = <N extends RequestName>(name: N, input: Input<N>) => core.dispatch(name, input) as Reply<Output<N>>

ask('moderator.signIn', { name: 'Anna Muster' })
const offered = await core.offerFile(file)
if (!offered.ok) throw new Error(offered.problem.key)
const { token } = offered.value
ask('import.start', { token, source: 'Zeitung', mapping: ROW_MAPPING, statuses: 'allPending', language: 'de' })

const queues: readonly QueueName[] = ['incoming', 'flagged', 'escalated', 'later']
const actions = ['approve', 'delete', 'escalate', 'approve', 'later'] as const
for (let turn = 0; ; turn += 1) {
  if (turn % 7 === 6) undo()
  else decideNext(turn)
  // the import has its turn after every few decisions
  if (turn % 4 === 0) await setImmediate()
}

function undo(): void {
  const reply = ask('history.undo', {})
  if (!reply.ok) return
  for (const commentId of reply.value.commentIds) say({ kind: 'decision', batchId: reply.value.batchId, commentId })
}

function decideNext(turn: number): void {
  const queue = queues[turn % queues.length]!
  const page = ask('queue.page', { queue, order: 'oldest', after: null, limit: 1 })
  const row = page.ok ? page.value.rows[0] : undefined
  if (row === undefined) return
  const action = actions[turn % actions.length]!
  const reply = ask('comment.decide', {
    commentId: row.id,
    revision: 1,
    version: row.version,
    action,
    reason: action === 'delete' ? 'N01' : null,
    note: action === 'escalate' ? 'Bitte ansehen' : '',
    timeOnPostMs: turn,
  })
  if (reply.ok) say({ kind: 'decision', batchId: reply.value.decisionId, commentId: row.id })
}
