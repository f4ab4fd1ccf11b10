import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameTable } from '../../../../main/core/db/selection-names.ts'
import { selectionTable } from '../../../../main/core/db/selections.ts'
import { createSelections, type Limits, USUAL_LIMITS } from '../../../../main/core/selections.ts'
import type { CommentView, Cursor, ObjectionQueue } from '../../../../shared/domain.ts'
import { type Filter, noFilter } from '../../../../shared/filter.ts'
import { foldForSearch } from '../../../../shared/search-text.ts'
import { says } from '../../../../shared/search-words.ts'
import { inOrder, isWithin, ordersOf, type Selection, Where } from '../../../../shared/selection.ts'
import { aDesk, type Desk } from '../../../fixtures/desk.ts'
import { aComplaint, aNotice } from '../../../fixtures/notices.ts'
import { rows } from '../../../fixtures/rows.ts'

const NOW = '2026-11-22T09:00:00.000Z'

const texts = [
  'Der Radweg in der Straße war längst fällig.',
  'Schnurzelbatz! Und Glitzerkur in der Straße.',
  'Man sollte sie zermatschkern, siehe www.boese.example/x',
  'Schöne Strasse, schöner Radweg.',
  'Krawutzling',
]
const authors = ['Donaublick', 'Grüner Max', 'Gruener Moritz']
const statuses = ['', 'approved', 'deleted', '']

/** Some posts of few kinds, in all queues, a few of them decided here; of the escalated ones some are for whoever asks, some answered. */
async function aCrowdedDesk(): Promise<Desk> {
  const desk = aDesk()
  const senior = desk.ask('moderator.signIn', { name: 'Berta' }).id
  desk.ask('moderator.setRole', { moderatorId: senior, role: 'senior' })
  const me = desk.ask('moderator.signIn', { name: 'Anna Muster' }).id
  await desk.take(
    rows(48, at => ({
      text: texts[at % texts.length]!,
      authorId: `u${at % 3}`,
      authorName: authors[at % 3]!,
      articleId: `a${at % 4}`,
      articleTitle: ['Neuer Radweg am Kai', 'Derby endet torlos', 'Größte Übung', 'Radweg'][at % 4]!,
      articleSection: ['Wien', 'Sport', 'Österreich', ''][at % 4]!,
      status: statuses[at % 7] ?? '',
      language: ['de', 'de-AT', 'en', ''][at % 4]!,
      submittedAt: `2026-11-${10 + (at % 12)}T1${at % 3}:00:00.000Z`,
    })),
    'Zeitung',
  )
  await desk.take(
    rows(6, () => ({ text: texts[1]! })),
    'Blatt',
  )
  const waiting = desk.ask('queue.page', { queue: 'flagged', order: 'oldest', after: null, limit: 12 }).rows
  for (const [at, { id }] of waiting.entries()) {
    const action = (['delete', 'escalate', 'later', 'approve', 'delete'] as const)[at % 5]!
    desk.decide(id, action, action === 'delete' ? { reason: at < 5 ? 'N03' : 'N07' } : {})
  }
  desk.ask('history.undo', {})
  const others = desk.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 6 }).rows
  for (const [at, { id }] of others.entries())
    desk.decide(id, 'escalate', {
      dueAt: at % 3 === 0 ? null : `2026-11-2${9 - at}T09:00:00Z`,
      assigneeId: at % 2 === 0 ? me : senior,
    })
  desk.ask('moderator.signIn', { name: 'Berta' })
  for (const { id } of [others[1]!, others[3]!, waiting[1]!]) desk.decide(id, 'answer', { note: 'Kann bleiben.' })
  desk.ask('moderator.signIn', { name: 'Anna Muster' })
  for (const [at, kind] of (['reader', 'readerFlag', 'trustedFlagger', 'authority', 'reader'] as const).entries())
    for (const commentId of [at + 1, 2 * at + 3])
      desk.ask('notice.enter', aNotice({ commentId, kind, receivedAt: `2026-11-2${at % 2}T09:00:00Z` }))
  for (const { id } of desk.ask('queue.page', { queue: 'decided', order: 'oldest', after: null, limit: 4 }).rows)
    desk.ask(
      'complaint.enter',
      aComplaint({ commentId: id, complainant: desk.view(id).status === 'deleted' ? 'author' : 'notifier' }),
    )
  return desk
}

const views = (desk: Desk): CommentView[] => {
  const ids = desk.db.prepare<[], number>('SELECT id FROM comments ORDER BY id').pluck().all()
  return ids.map(id => desk.view(id))
}

/** Each field said once more, in the plainest words: what the index and SQL must come to. */
function isMeant(filter: Filter, view: CommentView, me: string): boolean {
  const any = <T>(values: readonly T[], holds: (value: T) => boolean) => values.length === 0 || values.some(holds)
  const same = (a: string, b: string) => foldForSearch(a) === foldForSearch(b)
  const isJudged = view.status === 'deleted' || view.status === 'escalated'
  const undone = new Set(view.decisions.filter(one => one.action === 'undo').map(one => one.of))
  const decided = view.decisions.find(one => one.action === 'delete' || one.action === 'escalate')
  const reason = isJudged ? (undone.size > 0 ? null : (decided?.reason ?? null)) : (view.suggestion?.reason ?? null)
  const age = Date.parse(NOW) - Date.parse(view.submittedAt)
  return (
    any(filter.source, name => same(view.source, name)) &&
    any(filter.section, name => same(view.article.section, name)) &&
    any(filter.article, words =>
      words.split(' ').every(one => foldForSearch(view.article.title).includes(foldForSearch(one))),
    ) &&
    any(filter.author, name =>
      name.endsWith('*')
        ? foldForSearch(view.author.name).startsWith(foldForSearch(name.slice(0, -1)))
        : same(view.author.name, name),
    ) &&
    any(filter.rule, name => view.hits.some(hit => hit.ruleId === name || `${hit.pack}/${hit.ruleId}` === name)) &&
    any(filter.reason, code => code === reason) &&
    any(filter.status, status => status === view.status) &&
    (filter.mine === null || view.assigneeId === me) &&
    any(filter.language, code => view.language !== null && view.language.toLowerCase().split('-')[0] === code) &&
    (filter.hasLink === null || view.text.includes('www.') === filter.hasLink) &&
    (filter.older === null || age > filter.older * 60_000) &&
    (filter.younger === null || age <= filter.younger * 60_000) &&
    // the desk's day begins an hour before that of Greenwich
    (filter.before === null || view.submittedAt < new Date(Date.parse(filter.before) - 3_600_000).toISOString()) &&
    (filter.after === null || view.submittedAt >= new Date(Date.parse(filter.after) - 3_600_000).toISOString()) &&
    says(view.text, filter.text)
  )
}

const sorted: Record<Selection['order'], (a: CommentView, b: CommentView) => number> = {
  oldest: (a, b) => (a.queueAt === b.queueAt ? a.id - b.id : a.queueAt < b.queueAt ? -1 : 1),
  newest: (a, b) => sorted.oldest(b, a),
  risk: (a, b) => b.risk - a.risk || sorted.oldest(a, b),
  relevance: () => 0,
}

const since = (one: CommentView, where: 'notices' | 'complaints') => one[where][0]?.receivedAt ?? ''
const byAge = (where: 'notices' | 'complaints') => (a: CommentView, b: CommentView) =>
  since(a, where) === since(b, where) ? a.id - b.id : since(a, where) < since(b, where) ? -1 : 1
const rank = (one: CommentView) => Number(!one.notices.some(notice => notice.kind === 'trustedFlagger'))
const objected: Record<ObjectionQueue, Partial<typeof sorted>> = {
  reported: {
    oldest: (a, b) => rank(a) - rank(b) || byAge('notices')(a, b),
    newest: (a, b) => byAge('notices')(b, a),
  },
  complaints: { oldest: byAge('complaints'), newest: (a, b) => byAge('complaints')(b, a) },
}

const byDeadline = (a: CommentView, b: CommentView) =>
  (a.dueAt ?? '~') === (b.dueAt ?? '~') ? sorted.oldest(a, b) : (a.dueAt ?? '~') < (b.dueAt ?? '~') ? -1 : 1

const orderIn = (where: Where) => (where === 'reported' || where === 'complaints' ? objected[where] : undefined)

const sometimes = <T>(...values: T[]) =>
  fc.nat(24).map((at): T[] => (at === 24 ? [...values] : values.slice(at, at + 1)))
const maybe = <T>(...values: readonly T[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...values))
const filters: fc.Arbitrary<Filter> = fc.record({
  source: sometimes('zeitung', 'BLATT', 'keine'),
  section: sometimes('wien', 'oesterreich', 'nirgends'),
  article: sometimes('radweg', 'GRÖSSTE uebung', 'kai neuer', 'nichts'),
  author: sometimes('donaublick', 'grüner m*', 'GRUENER MAX', 'niemand'),
  rule: sometimes('grobes-wort', 'desk-test/drohwort', 'nicht-da'),
  reason: sometimes('N03', 'N01', 'N10'),
  status: sometimes<Filter['status'][number]>('pending', 'deleted', 'escalated'),
  mine: fc.nat(9).map(at => (at === 9 ? (true as const) : null)),
  language: sometimes('de', 'en'),
  hasLink: maybe(true, false),
  older: maybe(60 * 24 * 5),
  younger: maybe(60 * 24 * 8),
  before: maybe('2026-11-18'),
  after: maybe('2026-11-14'),
  text: sometimes<Filter['text'][number]>(
    { kind: 'word', text: 'strasse' },
    { kind: 'prefix', text: 'schö' },
    { kind: 'phrase', text: 'In der Straße' },
  ),
})
const selections: fc.Arbitrary<Selection> = fc
  .record({ where: fc.constantFrom('all' as const, ...Where.options), filter: filters })
  .chain(list => fc.constantFrom(...ordersOf(list)).map(order => ({ ...list, order })))

const noneBut = (change: Partial<Filter>, where: Where): Selection => ({
  where,
  filter: { ...noFilter, ...change },
  order: 'oldest',
})
/** What is met too rarely by chance: what is for somebody, and a beginning alone. */
const waiting: Array<[Selection, number]> = [1, 3].flatMap((limit): Array<[Selection, number]> => [
  [noneBut({}, 'escalated'), limit],
  [noneBut({ mine: true }, 'escalated'), limit],
  [noneBut({ author: ['Donaublick', 'gr*'] }, 'escalated'), limit],
  [noneBut({}, 'incoming'), limit],
  [noneBut({}, 'flagged'), limit],
  [noneBut({ text: [{ kind: 'word', text: 'strasse' }] }, 'incoming'), limit],
  [noneBut({ mine: true }, 'all'), limit],
  // just common enough to be read for, and nothing else is asked
  [noneBut({ text: [{ kind: 'prefix', text: 'schö' }] }, 'all'), limit],
])

describe('every list', () => {
  const everyWay: Array<[string, Partial<Limits>]> = [
    ['as usual', {}],
    ['without sets', { smallSet: 0, largeSet: 0 }],
    ['by reading each post for the beginning of a word', { common: 0, smallSet: 0, largeSet: 0 }],
    ['by sets alone', { smallSet: 100_000, largeSet: 100_000 }],
    [
      'in tiny steps without any time',
      { budgetMs: -1, firstStep: 1, longestStep: 2, countStep: 1, smallSet: 0, largeSet: 3, piece: 3 },
    ],
  ]

  it.each(everyWay)('has what its filter means, in its order, page by page and counted: %s', async (_, change) => {
    const desk = await aCrowdedDesk()
    const me = desk.ask('app.state', {}).moderator!.id
    const lists = createSelections({
      table: selectionTable(desk.db),
      names: nameTable(desk.db),
      now: () => new Date(NOW),
      me: () => me,
      limits: { ...USUAL_LIMITS, ...change },
    })
    const all = views(desk)
    const found = { some: 0, none: 0, answers: 0, deadlines: 0 }
    fc.assert(
      fc.property(selections, fc.constantFrom(1, 3, 50), (selection, limit) => {
        const { where, filter, order } = inOrder(selection)
        const meant = all.filter(view => isWithin(where, view) && isMeant(filter, view, me))
        const isAnswer = (view: CommentView) =>
          (where === 'incoming' || where === 'flagged') && filter.mine === null && view.assigneeId === me
        const byOrder =
          where === 'escalated' && order === 'oldest' ? byDeadline : (orderIn(where)?.[order] ?? sorted[order])
        const expected =
          where === 'all'
            ? meant.toSorted((a, b) => (order === 'oldest' ? a.id - b.id : b.id - a.id))
            : [
                ...meant.filter(isAnswer).toSorted(sorted.oldest),
                ...meant.filter(view => !isAnswer(view)).toSorted(byOrder),
              ]
        const ids: number[] = []
        let after: Cursor | null = null
        do {
          const page = lists.page(selection, after, limit)
          const answers = page.rows.filter(row => expected.some(view => view.id === row.id && isAnswer(view)))
          expect(page.rows.length - answers.length).toBeLessThanOrEqual(limit)
          ids.push(...page.rows.map(row => row.id))
          after = page.next
        } while (after !== null)
        const wanted = expected.map(view => view.id)
        if (order === 'relevance') expect(ids.toSorted((a, b) => b - a)).toEqual(wanted)
        else expect(ids).toEqual(wanted)
        let count = 0
        do {
          const piece = lists.count(selection, after)
          count += piece.count
          after = piece.next
        } while (after !== null)
        expect(count).toBe(wanted.length)
        found[wanted.length > 0 ? 'some' : 'none'] += 1
        if (expected.some(isAnswer)) found.answers += 1
        if (byOrder === byDeadline && wanted.length > 1) found.deadlines += 1
      }),
      { numRuns: 300, examples: waiting },
    )
    expect(Math.min(found.some, found.none)).toBeGreaterThan(20)
    expect(Math.min(found.answers, found.deadlines)).toBeGreaterThan(1)
  })
})

describe('what came in', () => {
  it('is counted as far as it belongs to the list', async () => {
    const desk = await aCrowdedDesk()
    const list = (change: Partial<Selection> & { filter?: Filter }): Selection => ({
      where: 'all',
      order: 'newest',
      filter: noFilter,
      ...change,
    })
    const { newestId } = desk.ask('selection.page', { selection: list({}), after: null, limit: 1 })
    const arrived = (selection: Selection) => desk.ask('selection.arrived', { selection, sinceId: newestId }).count
    expect(arrived(list({}))).toBe(0)
    await desk.take(rows(5, at => ({ text: texts[at]!, articleSection: 'Sport', articleId: 'a1' }), 900))
    expect(arrived(list({}))).toBe(5)
    expect(arrived(list({ where: 'flagged' }))).toBe(3)
    expect(arrived(list({ filter: { ...noFilter, section: ['Wien'] } }))).toBe(0)
    expect(
      arrived(list({ where: 'incoming', filter: { ...noFilter, text: [{ kind: 'word', text: 'strasse' }] } })),
    ).toBe(2)
    expect(arrived(list({ filter: { ...noFilter, author: ['niemand'] } }))).toBe(0)
  })
})

describe('relevance', () => {
  it('puts what says it more often first', async () => {
    const desk = aDesk()
    await desk.take([
      ...rows(1, () => ({ text: 'Radweg, Radweg, nichts als Radweg.' })),
      ...rows(3, () => ({ text: 'Ein langer Satz über vieles andere, und am Ende der Radweg, und noch mehr.' }), 10),
    ])
    const selection: Selection = {
      where: 'all',
      order: 'relevance',
      filter: { ...noFilter, text: [{ kind: 'word', text: 'radweg' }] },
    }
    const first = desk.ask('selection.page', { selection, after: null, limit: 2 })
    const second = desk.ask('selection.page', { selection, after: first.next, limit: 2 })
    expect([...first.rows, ...second.rows].map(row => row.id)).toEqual([1, 4, 3, 2])
  })
})

describe('a reason', () => {
  it('is the one in force: what was taken back does not count, what was taken again does', async () => {
    const desk = aDesk()
    await desk.take(rows(1, () => ({ text: 'Schnurzelbatz' })))
    const has = (reason: string) => {
      const selection: Selection = { where: 'all', order: 'newest', filter: { ...noFilter, reason: [reason] } }
      return desk.ask('selection.count', { selection, after: null }).count === 1
    }
    expect([has('N01'), has('N03')]).toEqual([true, false])
    desk.decide(1, 'delete', { reason: 'N03' })
    expect([has('N01'), has('N03')]).toEqual([false, true])
    desk.decide(1, 'approve')
    expect([has('N01'), has('N03')]).toEqual([true, false])
    desk.ask('history.undo', {})
    expect([has('N01'), has('N03')]).toEqual([false, true])
    desk.ask('history.undo', {})
    expect([has('N01'), has('N03')]).toEqual([true, false])
    desk.ask('history.redo', {})
    expect([has('N01'), has('N03')]).toEqual([false, true])
  })
})
