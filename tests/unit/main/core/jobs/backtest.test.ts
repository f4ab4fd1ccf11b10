import { describe, expect, test } from 'vitest'
import type { Input } from '../../../../../shared/contract.ts'
import { BacktestList, type BacktestState } from '../../../../../shared/domain.ts'
import { aPackText, publish } from '../../../../fixtures/check-packs.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

const WORDS = ['Apfelbaum', 'Birnen', 'Dachs', 'Esel', 'Zwergesel', 'Fisch'] as const
const textOf = (index: number) =>
  index % 4 === 3 ? `Ohne alles, Nummer ${index}.` : `Ein ${WORDS[index % 6]}! Und ${WORDS[(index * 7) % 5]}.`
const STATUSES = ['online', 'deleted', '', 'online', 'deleted'] as const
const statusOf = (index: number) => STATUSES[index % 5]!
const sectionOf = (index: number) => (index % 3 === 0 ? 'Sport' : 'Wien')
const timeOf = (index: number) => new Date(Date.UTC(2026, 10, 1) + index * 3_600_000).toISOString()

const POSTS = 300
const OLD = [{ id: 'tiere', terms: ['dachs', 'fisch'] }]
const NEW = [
  { id: 'tiere', terms: ['dachs', 'esel'], mode: 'suffix' },
  { id: 'obst', terms: ['apfel'], mode: 'prefix' },
]
const hitsOld = (text: string) => /\b(dachs|fisch)\b/i.test(text)
const hitsNew = (text: string) => /(dachs|esel)\b|\bapfel/i.test(text)
const wordsOf = (text: string) =>
  new Set((text.match(/[\p{L}]+/gu) ?? []).filter(word => hitsNew(word)).map(word => word.toLowerCase()))

async function aDecidedDesk(options: Parameters<typeof aDesk>[0] = {}): Promise<Desk> {
  const desk = aDesk(options)
  await desk.take(
    rows(POSTS, index => ({
      text: textOf(index),
      status: statusOf(index),
      submittedAt: timeOf(index),
      articleId: `a-${sectionOf(index)}`,
      articleSection: sectionOf(index),
    })),
  )
  publish(desk, aPackText(OLD))
  await desk.core.idle()
  return desk
}

const ALL: Input<'backtest.start'> = {
  pack: 'probe',
  yaml: aPackText(NEW),
  ruleId: null,
  from: null,
  until: null,
  section: null,
}

async function tested(desk: Desk, change: Partial<Input<'backtest.start'>> = {}): Promise<BacktestState> {
  const { id } = desk.ask('backtest.start', { ...ALL, ...change })
  await desk.core.idle()
  const state = desk.ask('backtest.state', {})!
  expect(state).toMatchObject({ id, state: 'finished' })
  return state
}

type Post = Readonly<{ text: string; isDeleted: boolean; index: number }>

/** The posts that people decided, as the file says. */
const decided = (isWanted: (index: number) => boolean = () => true): Post[] =>
  Array.from({ length: POSTS }, (_, index) => index)
    .filter(index => statusOf(index) !== '' && isWanted(index))
    .map(index => ({ text: textOf(index), isDeleted: statusOf(index) === 'deleted', index }))

const confusionOf = (posts: readonly Post[], isHit: (text: string) => boolean) => {
  const count = (hit: boolean, deleted: boolean) =>
    posts.filter(post => isHit(post.text) === hit && post.isDeleted === deleted).length
  return {
    hitDeleted: count(true, true),
    hitApproved: count(true, false),
    missDeleted: count(false, true),
    missApproved: count(false, false),
  }
}

const IN_LIST: Record<BacktestList, (post: Post) => boolean> = {
  caught: post => hitsNew(post.text) && post.isDeleted,
  wronglyCaught: post => hitsNew(post.text) && !post.isDeleted,
  missed: post => !hitsNew(post.text) && post.isDeleted,
  newlyCaught: post => hitsNew(post.text) && !hitsOld(post.text),
  noLongerCaught: post => !hitsNew(post.text) && hitsOld(post.text),
}

describe('a backtest', () => {
  test('counts what a plain count would', async () => {
    const desk = await aDecidedDesk()
    const { result, read, total, comparedWith } = await tested(desk)
    const posts = decided()
    expect([read, total, comparedWith]).toEqual([posts.length, posts.length, 1])
    expect(result!.candidate).toEqual(confusionOf(posts, hitsNew))
    expect(result!.inForce).toEqual(confusionOf(posts, hitsOld))
    for (const list of BacktestList.options) expect(result!.counts[list]).toBe(posts.filter(IN_LIST[list]).length)
    expect(result!.rules.find(({ ruleId }) => ruleId === 'obst')!.posts).toBe(
      posts.filter(({ text }) => text.includes('Apfel')).length,
    )
  })

  test('lists the whole words that were hit, compounds among them, and which are new', async () => {
    const desk = await aDecidedDesk()
    const { words } = (await tested(desk)).result!
    const posts = decided()
    expect(new Set(words.map(({ word }) => word))).toEqual(new Set(['apfelbaum', 'dachs', 'esel', 'zwergesel']))
    for (const { word, posts: count, deleted, isNew } of words) {
      const having = posts.filter(({ text }) => wordsOf(text).has(word))
      expect([word, count, deleted, isNew]).toEqual([
        word,
        having.length,
        having.filter(post => post.isDeleted).length,
        word !== 'dachs',
      ])
    }
    expect(words.map(({ posts: count }) => count)).toEqual(
      words.map(({ posts: count }) => count).toSorted((a, b) => b - a),
    )
  })

  test('pages through its lists, also through the posts with one word', async () => {
    const desk = await aDecidedDesk()
    const { id } = await tested(desk)
    for (const list of BacktestList.options) {
      const wanted = decided().filter(IN_LIST[list])
      const seen: string[] = []
      for (let from = 0; from < wanted.length; from += 7) {
        const page = desk.ask('backtest.page', { id, list, word: null, from, limit: 7 })
        expect(page.total).toBe(wanted.length)
        for (const row of page.rows) expect(row.hits.length > 0).toBe(list !== 'missed')
        seen.push(...page.rows.map(row => row.text))
      }
      expect(seen).toEqual(wanted.map(post => post.text).toReversed())
    }
    const page = desk.ask('backtest.page', { id, list: 'caught', word: 'zwergesel', from: 0, limit: 100 })
    expect(page.rows.map(row => row.text)).toEqual(
      decided()
        .filter(post => IN_LIST.caught(post) && wordsOf(post.text).has('zwergesel'))
        .map(post => post.text)
        .toReversed(),
    )
    expect(page.rows[0]).toMatchObject({ status: 'deleted', authorName: 'Donaublick' })
    expect(desk.ask('backtest.page', { id, list: 'caught', word: 'nichts', from: 0, limit: 9 })).toEqual({
      rows: [],
      total: 0,
    })
  })

  test('keeps to a period, a section, a rule', async () => {
    const desk = await aDecidedDesk()
    const period = await tested(desk, { from: timeOf(50), until: timeOf(120) })
    expect(period.total).toBe(decided(index => index >= 50 && index < 120).length)
    const section = await tested(desk, { section: 'Sport' })
    expect(section.result!.candidate).toEqual(
      confusionOf(
        decided(index => sectionOf(index) === 'Sport'),
        hitsNew,
      ),
    )
    const rule = await tested(desk, { ruleId: 'obst' })
    expect(rule.result!.candidate).toEqual(confusionOf(decided(), text => text.includes('Apfel')))
    expect(rule.result!.inForce).toMatchObject({ hitDeleted: 0, hitApproved: 0 })
  })

  test('of what is in force finds nothing new', async () => {
    const desk = await aDecidedDesk()
    const { result } = await tested(desk, { yaml: null })
    expect(result!.candidate).toEqual(result!.inForce)
    expect(result!.counts).toMatchObject({ newlyCaught: 0, noLongerCaught: 0 })
    expect(result!.words.every(({ isNew }) => !isNew)).toBe(true)
  })

  test('of a pack that is not in force compares with nothing', async () => {
    const desk = await aDecidedDesk()
    const yaml = aPackText(NEW, { name: 'neu' })
    const { result, comparedWith } = await tested(desk, { pack: 'neu', yaml })
    expect([result!.inForce, comparedWith]).toEqual([null, null])
    expect(result!.counts.newlyCaught).toBe(decided().filter(post => hitsNew(post.text)).length)
  })

  test('counts what the desk decided, and not what a rule decided', async () => {
    const desk = await aDecidedDesk()
    const before = (await tested(desk)).total
    const waiting = desk.ask('queue.page', { queue: 'flagged', order: 'oldest', after: null, limit: 3 }).rows
    for (const row of waiting) desk.decide(row.id, 'delete')
    const after = await tested(desk)
    expect(after.total).toBe(before + 3)
    const page = desk.ask('backtest.page', { id: after.id, list: 'caught', word: null, from: 0, limit: 100 })
    expect(page.rows.find(row => row.id === waiting[0]!.id)?.reason ?? 'N01').toBe('N01')
    desk.db.exec('DROP TRIGGER decisions_no_update')
    desk.db.prepare("UPDATE decisions SET origin = 'automatic' WHERE comment_id = ?").run(waiting[0]!.id)
    expect((await tested(desk)).total).toBe(before + 2)
  })

  test('is cancelled within a slice, and one at a time', async () => {
    const desk = await aDecidedDesk()
    const { id } = desk.ask('backtest.start', ALL)
    expect(desk.refusal('backtest.start', ALL)).toMatchObject({ code: 'RULE', key: 'backtestRunning' })
    desk.ask('backtest.cancel', { id })
    await desk.core.idle()
    expect(desk.ask('backtest.state', {})).toMatchObject({ id, state: 'cancelled', result: null })
    expect(desk.told.filter(event => event.name === 'backtest.changed').at(-1)?.payload).toMatchObject({
      state: 'cancelled',
    })
    expect(desk.refusal('backtest.cancel', { id })).toMatchObject({ key: 'backtestUnknown' })
    const page = { id, list: 'caught', word: null, from: 0, limit: 10 }
    expect(desk.refusal('backtest.page', page)).toMatchObject({ key: 'backtestUnknown' })
    await tested(desk)
  })

  test('refuses what cannot be tested', async () => {
    const desk = await aDecidedDesk()
    expect(desk.refusal('backtest.start', { ...ALL, yaml: '{' })).toMatchObject({ code: 'RULE', key: 'packBroken' })
    expect(desk.refusal('backtest.start', { ...ALL, ruleId: 'nie' })).toMatchObject({ key: 'ruleUnknown' })
    expect(desk.refusal('backtest.start', { ...ALL, pack: 'nie', yaml: null })).toMatchObject({ key: 'packUnknown' })
    expect(desk.ask('section.list', {})).toEqual(['Sport', 'Wien'])
  })
})
