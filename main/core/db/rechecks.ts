import type { QueueName, RecheckState, Status } from '../../../shared/domain.ts'
import { flowTable } from './flows.ts'
import type { Db } from './open.ts'

export type RecheckRow = RecheckState &
  Readonly<{
    /** Posts up to this id have been seen in this phase. */
    nextId: number
    /** The highest id when it began; what came later was checked by the same rules as it arrived. */
    lastId: number
  }>

/** What a check says of a post beside its hits. */
export type CheckedState = Readonly<{
  severity: number
  risk: number
  riskParts: string | null
  suggestedAction: 'delete' | 'escalate' | null
  suggestedReason: string | null
}>

const columns = `id, phase, state, next_id AS nextId, last_id AS lastId, done, total, changed, started_at AS startedAt`

/** How far checking everything again got, and the write by which a check changes a post. */
export const recheckTable = (db: Db) => {
  const insert = db.prepare<[RecheckRow & { at: string }]>(
    `INSERT INTO rechecks (id, phase, state, next_id, last_id, done, total, changed, started_at, updated_at)
     VALUES (@id, @phase, @state, @nextId, @lastId, @done, @total, @changed, @startedAt, @at)`,
  )
  const update = db.prepare<[RecheckRow & { at: string }]>(
    `UPDATE rechecks SET phase = @phase, state = @state, next_id = @nextId, done = @done, total = @total,
       changed = @changed, updated_at = @at WHERE id = @id`,
  )
  const latest = db.prepare<[], RecheckRow>(`SELECT ${columns} FROM rechecks ORDER BY started_at DESC, id DESC LIMIT 1`)
  const cancelOpen = db.prepare<[string]>(
    "UPDATE rechecks SET state = 'cancelled', updated_at = ? WHERE state IN ('running', 'paused')",
  )
  const counts = db.prepare<[], { total: number; waiting: number }>(
    `SELECT total(value) AS total, total(iif(name = 'decided', 0, value)) AS waiting FROM counters
     WHERE name NOT IN ('reported', 'complaints')`,
  )
  const highestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM comments').pluck()
  const standing = db.prepare<[number], { revision: number; status: Status; queue: QueueName; openNotices: number }>(
    'SELECT revision, status, queue, open_notices AS openNotices FROM comments WHERE id = ?',
  )
  const judge = db.prepare<[CheckedState & { id: number }]>(
    `UPDATE comments SET severity = @severity, risk = @risk, risk_parts = @riskParts,
       suggested_action = @suggestedAction, suggested_reason = @suggestedReason WHERE id = @id`,
  )
  // `queue_at` stays, and so does `version`: the post did not change hands, and whoever is reading it may decide it.
  const moveTo = db.prepare<[QueueName, number]>(
    "UPDATE comments SET queue = ? WHERE id = ? AND status = 'pending' AND queue IN ('incoming', 'flagged')",
  )
  const flows = flowTable(db)
  const forgetShadow = db.prepare<[number, number]>('DELETE FROM shadow_hits WHERE rule_key = ? AND comment_id = ?')
  return {
    /** Begins a run over everything, in the caller's transaction; an older one is over. Whoever has the desk to itself carries it out. */
    begin: (id: string, at: string): RecheckRow => {
      cancelOpen.run(at)
      const row: RecheckRow = {
        id,
        phase: 'waiting',
        state: 'running',
        done: 0,
        total: counts.get()!.total,
        changed: 0,
        startedAt: at,
        nextId: 0,
        lastId: highestId.get()!,
      }
      insert.run({ ...row, at })
      return row
    },
    update: (row: RecheckRow, at: string) => update.run({ ...row, at }),
    latest: () => latest.get() ?? null,
    /** Posts of the desk, and of these the ones that wait for a person. */
    counts: () => counts.get()!,
    /** Where a post stands now, or null. */
    standing: (id: number) => standing.get(id) ?? null,
    judge: (id: number, state: CheckedState) => judge.run({ ...state, id }),
    /** Moves a pending post between Incoming and Flagged, and no other. Its place in the order of time stays. `from` is where it stands. */
    moveTo: (id: number, from: QueueName, to: 'incoming' | 'flagged', atMs: number) => {
      if (from === to || moveTo.run(to, id).changes === 0) return
      flows.sorted(atMs, from, -1)
      flows.sorted(atMs, to, 1)
    },
    forgetShadow: (ruleKey: number, commentId: number) => forgetShadow.run(ruleKey, commentId),
  }
}
export type Rechecks = ReturnType<typeof recheckTable>
