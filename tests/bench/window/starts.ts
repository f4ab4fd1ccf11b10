import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from '../spread.ts'
import { appStart, emptyPage, floorStart } from './electron.ts'
import type { Memory } from './memory.ts'
import { measureStart, type StartFigures } from './start.ts'

export type StartSummary = Readonly<{
  medianMs: number
  fastestMs: number
  slowestMs: number
  /** Of the middle start by resident memory. */
  memory: Memory | null
}>

export type StartPair = Readonly<{ app: StartSummary; empty: StartSummary }>

const ROUNDS = 5

/** Starts the app over this folder's database and an empty window in turns; the first start of each is thrown away. */
export async function measureStarts(folder: string): Promise<StartPair> {
  const profile = mkdtempSync(join(tmpdir(), 'freigabe-bench-empty-'))
  try {
    const app: StartFigures[] = []
    const empty: StartFigures[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      empty.push(await measureStart(floorStart(emptyPage, profile)))
      app.push(await measureStart(appStart(folder)))
    }
    return { app: summaryOf(app.slice(1)), empty: summaryOf(empty.slice(1)) }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

function summaryOf(starts: readonly StartFigures[]): StartSummary {
  const times = starts.map(start => start.firstPaintMs)
  const memories = starts.flatMap(({ memory }) => memory ?? []).sort((a, b) => a.resident - b.resident)
  return {
    medianMs: median(times),
    fastestMs: Math.min(...times),
    slowestMs: Math.max(...times),
    memory: memories[Math.floor(memories.length / 2)] ?? null,
  }
}
