import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { openDatabase } from '../../../../../main/core/db/open.ts'
import { createContext } from '../../../../../main/core/pool/context.ts'
import { createPool, type Pool, poolSize } from '../../../../../main/core/pool/pool.ts'
import { signatureAt } from '../../../../../main/core/pool/tasks/scan-texts.ts'
import type { RuleSetSpec } from '../../../../../main/core/rule-set.ts'
import { aPackText, type TestRule } from '../../../../fixtures/check-packs.ts'
import { aDesk } from '../../../../fixtures/desk.ts'
import { aFolder } from '../../../../fixtures/folder.ts'
import { rows } from '../../../../fixtures/rows.ts'

const CHECKER = pathToFileURL(join(import.meta.dirname, '../../../../../main/core/checker.ts'))
const DYING = pathToFileURL(join(import.meta.dirname, '../../../../fixtures/children/dying-checker.ts'))

const specOf = (id: string, rules: readonly TestRule[]): RuleSetSpec => {
  const pack = parsePack(aPackText(rules))
  const keys = new Map(pack.rules.map((rule, place) => [`${pack.name}@${pack.version}/${rule.id}`, place + 1]))
  return { id, packs: [pack], shadows: [], keys, automatic: new Set(), today: '2026-11-22' }
}

const WORDS = specOf('words', [
  { id: 'schnabel', terms: ['schnabel'] },
  { id: 'fremd', when: { all: [{ language: { not: ['de'] } }, { length: { atLeast: 20 } }] }, terms: ['the'] },
])

/** A desk with some posts on disk, closed again. */
async function aFullDatabase(posts = 30): Promise<string> {
  const folder = aFolder()
  const path = join(folder, 'desk.db')
  const desk = aDesk({ folder, path })
  await desk.take(rows(posts, index => ({ text: index % 3 === 0 ? `Mit Schnabel ${index}` : `Ohne ${index}` })))
  await desk.close()
  return path
}

function aPool(path: string, script: URL | null, size = 2): Pool {
  const db = openDatabase({ path })
  const log: string[] = []
  const pool = createPool({ script, size, path, log: entry => void log.push(entry.what), here: createContext(db) })
  onTestFinished(async () => {
    await pool.close()
    db.close()
  })
  return pool
}

const refused = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'answered',
    (error: unknown) => error,
  )

describe('the pool of checking threads', () => {
  test('finds the same on threads and on the calling thread', async () => {
    const path = await aFullDatabase()
    const threads = aPool(path, CHECKER)
    const here = aPool(path, null)
    const texts = ['Ein Schnabel.', 'Nichts dabei.', 'Was the English were up to that day was plain to see.', '']
    for (const run of [threads.run, threads.runHere, here.run]) {
      const scanned = await run('scanTexts', { texts }, [WORDS])
      expect(scanned).toEqual(await here.run('scanTexts', { texts }, [WORDS]))
      expect(scanned.scans[0]!.inForce.outcomes).toHaveLength(1)
      expect(scanned.scans[2]!.inForce.outcomes.length).toBeGreaterThan(0)
      expect(signatureAt(scanned, 2)).toHaveLength(44)
      expect(signatureAt(scanned, 3)).toBeNull()
      expect(scanned.folded[0]).toBe('ein schnabel.')
      const ids = await run('recheckIds', { phase: 'waiting', afterId: 0, lastId: 30 })
      expect([...ids]).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
      const changes = await run('recheckPosts', { ids, run: 'probe' }, [WORDS])
      expect(changes.filter(change => change.queue === 'flagged')).toHaveLength(10)
      expect(changes).toEqual(await here.run('recheckPosts', { ids, run: 'probe' }, [WORDS]))
    }
  })

  test('runs as many tasks at once as it has threads, and all of them in the end', async () => {
    const path = await aFullDatabase()
    const pool = aPool(path, CHECKER)
    const texts = Array.from({ length: 20 }, (_, index) => `Schnabel ${index}`)
    const found = await Promise.all(texts.map(text => pool.run('scanTexts', { texts: [text] }, [WORDS])))
    expect(found.map(({ folded }) => folded[0])).toEqual(texts.map(text => text.toLowerCase()))
  })

  test('keeps more rule sets apart than a thread remembers', async () => {
    const pool = aPool(await aFullDatabase(), CHECKER, 1)
    const specs = Array.from({ length: 7 }, (_, index) =>
      specOf(`set ${index}`, [{ id: 'eines', terms: [`wort${index}`] }]),
    )
    for (const turn of [0, 1])
      for (const [index, spec] of specs.entries()) {
        const texts = [`wort${index}`, `wort${index + turn + 1}`]
        const { scans } = await pool.run('scanTexts', { texts }, [spec])
        expect(scans.map(({ inForce }) => inForce.outcomes.length)).toEqual([1, 0])
      }
  })

  test('fails the task of a thread that dies, and no other', async () => {
    const pool = aPool(await aFullDatabase(), DYING)
    const dead = refused(pool.run('scanTexts', { texts: ['stirb'] }, [WORDS]))
    const alive = pool.run('scanTexts', { texts: ['Schnabel'] }, [WORDS])
    expect(await dead).toMatchObject({ code: 'DATABASE', key: 'checkerStopped' })
    expect((await alive).scans[0]!.inForce.outcomes).toHaveLength(1)
    const after = await Promise.all(
      Array.from({ length: 4 }, () => pool.run('scanTexts', { texts: ['Schnabel'] }, [WORDS])),
    )
    expect(after.every(({ scans }) => scans[0]!.inForce.outcomes.length === 1)).toBe(true)
  })

  test('says so when no thread can be started', async () => {
    const pool = aPool(await aFullDatabase(), pathToFileURL(join(aFolder(), 'nowhere.ts')))
    const refusals = await Promise.all([1, 2, 3].map(() => refused(pool.run('highestId', null))))
    for (const refusal of refusals) expect(refusal).toMatchObject({ key: 'checkerStopped' })
  })

  test('says why a database cannot be read', async () => {
    const db = openDatabase({ path: ':memory:' })
    const path = join(aFolder(), 'gone.db')
    const pool = createPool({ script: CHECKER, size: 1, path, log: () => {}, here: createContext(db) })
    expect(await refused(pool.run('highestId', null))).toMatchObject({ code: 'DATABASE', key: 'databaseUnreachable' })
    await pool.close()
    db.close()
  })

  test('refuses what waits and what comes once it is closed', async () => {
    const pool = aPool(await aFullDatabase(), CHECKER, 1)
    const waiting = Array.from({ length: 5 }, () => refused(pool.run('highestId', null)))
    await pool.close()
    expect(await Promise.all(waiting)).toEqual(
      waiting.map(() => expect.objectContaining({ key: 'checkerStopped' }) as unknown),
    )
    expect(await refused(pool.run('highestId', null))).toMatchObject({ key: 'checkerStopped' })
  })

  test('a database in memory is checked on the calling thread, whatever script there is', async () => {
    const pool = aPool(':memory:', CHECKER)
    expect(await pool.run('highestId', null)).toBe(0)
    expect(pool.jobsAtOnce).toBe(1)
  })

  test('has between one and four threads', () => {
    expect(poolSize()).toBeGreaterThanOrEqual(1)
    expect(poolSize()).toBeLessThanOrEqual(4)
  })
})
