import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { DecisionDraft } from '../../../shared/contract.ts'
import { DATABASE_NAME } from '../project.ts'
import { type Spread, spreadOf } from '../spread.ts'
import type { ThreadedDesk } from './desk.ts'
import { atSteadyPace } from './pace.ts'

/** Milliseconds from sending a decision to its answer: with nothing else to do, and while the job ran. */
export type DecisionsBeside = Readonly<{ quiet: Spread; busy: Spread }>

const QUIET = 500
const WARM_UP = 20
/** Ten minutes of them at the pace of PACE_MS. */
const MOST = 20_000

/** A job that has begun. */
export type Begun<T> = Readonly<{ ended: Promise<T> }>

/** Takes decisions at a steady pace, first alone, then from when the job has begun until it ends; returns what came of both. */
export async function decideBeside<T>(
  desk: ThreadedDesk,
  folder: string,
  begin: () => Promise<Begun<T>>,
): Promise<Readonly<{ result: T; decisions: DecisionsBeside }>> {
  const drafts = await waitingDrafts(desk, folder)
  const first = Math.min(WARM_UP + QUIET, Math.floor(drafts.length / 4))
  const decide = (draft: DecisionDraft) => desk.ask('comment.decide', draft)
  const quiet = await atSteadyPace(drafts.slice(0, first), decide, () => false)
  const job = await begin()
  let isOver = false
  const ended = job.ended.finally(() => {
    isOver = true
  })
  const busy = await atSteadyPace(drafts.slice(first), decide, () => isOver)
  return { result: await ended, decisions: { quiet: spreadOf(quiet.slice(WARM_UP)), busy: spreadOf(busy) } }
}

/** Decisions about the oldest posts of Incoming; a re-check may move these to Flagged, but leaves their version. */
async function waitingDrafts(desk: ThreadedDesk, folder: string): Promise<DecisionDraft[]> {
  const reasons = await desk.ask('reason.list', {})
  const reason = reasons.find(each => !each.needsNote)!.code
  const sql = new Database(join(folder, DATABASE_NAME), { readonly: true })
  try {
    return sql
      .prepare<[number], Pick<DecisionDraft, 'commentId' | 'revision' | 'version'>>(
        "SELECT id AS commentId, revision, version FROM comments WHERE queue = 'incoming' ORDER BY queue_at, id LIMIT ?",
      )
      .all(MOST)
      .map((post, turn) => {
        const action = (['approve', 'delete', 'later'] as const)[turn % 3]!
        return { ...post, action, reason: action === 'delete' ? reason : null, note: '', timeOnPostMs: 4000 }
      })
  } finally {
    sql.close()
  }
}
