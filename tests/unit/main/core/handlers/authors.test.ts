import { describe, expect, it } from 'vitest'
import type { SanctionDraft } from '../../../../../shared/author.ts'
import { contentOf } from '../../../../fixtures/content.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const draftOf = (kind: SanctionDraft['kind'], change: Partial<SanctionDraft> = {}): SanctionDraft => ({
  authorId: 1,
  commentId: null,
  kind,
  reason: 'N01',
  hours: kind === 'suspension' ? 72 : null,
  note: '',
  ...change,
})
const give = (desk: Desk, kind: SanctionDraft['kind'], change: Partial<SanctionDraft> = {}) =>
  desk.ask('author.sanction', draftOf(kind, change)).recordId
const badge = (desk: Desk) =>
  desk.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 9 }).rows[0]!.sanction
const makeSenior = (desk: Desk) =>
  desk.ask('moderator.setRole', { moderatorId: desk.ask('app.state', {}).moderator!.id, role: 'senior' })

async function aDeskWithPosts(count = 3): Promise<Desk> {
  const desk = aDesk()
  await desk.take(rows(count))
  return desk
}

describe('the file of an author', () => {
  it('begins empty, with the account, its counts, its last ten posts and twelve months', async () => {
    const desk = await aDeskWithPosts(12)
    desk.decide(12, 'delete', { reason: 'N05' })
    desk.decide(11, 'escalate', { reason: 'N01' })
    const view = desk.ask('author.read', { authorId: 1 })
    expect(view).toMatchObject({
      name: 'Donaublick',
      source: 'Zeitung',
      registeredAt: '2020-03-01T00:00:00.000Z',
      pending: 10,
      approved: 0,
      deleted: 1,
      escalated: 1,
      file: [],
      usualReason: 'N05',
    })
    expect(view.posts.map(post => [post.id, post.status, post.reason])).toEqual([
      [12, 'deleted', 'N05'],
      [11, 'escalated', 'N01'],
      ...[10, 9, 8, 7, 6, 5, 4, 3].map(id => [id, 'pending', null]),
    ])
    expect(view.posts[0]).toMatchObject({ articleTitle: 'Neuer Radweg am Kai', text: 'Beitrag Nummer 12 zum Radweg.' })
    expect(view.months).toHaveLength(12)
    expect(view.months.at(-1)).toEqual({ month: '2026-11', reasons: [{ reason: 'N05', posts: 1 }] })
    expect(view.months[0]).toEqual({ month: '2025-12', reasons: [] })
  })

  it('names the reason that stands, whatever was decided and taken back around it', async () => {
    const desk = await aDeskWithPosts(1)
    const reason = () => desk.ask('author.read', { authorId: 1 }).posts[0]!.reason
    desk.decide(1, 'delete', { reason: 'N01' })
    desk.decide(1, 'delete', { reason: 'N05' })
    expect(reason()).toBe('N05')
    desk.ask('history.undo', {})
    expect(reason()).toBe('N01')
    desk.ask('history.redo', {})
    expect(reason()).toBe('N05')
    await desk.take([aRow({ externalId: '1', text: 'Neu geschrieben.', status: 'deleted' })])
    expect(reason()).toBeNull()
  })

  it('of nobody is refused', () => {
    const desk = aDesk()
    expect(desk.refusal('author.read', { authorId: 1 })).toMatchObject({ code: 'NOT_FOUND', key: 'authorGone' })
    expect(desk.refusal('author.note', { authorId: 1, commentId: null, text: 'Na so was' }).key).toBe('authorGone')
    expect(desk.refusal('author.sanction', draftOf('warning')).key).toBe('authorGone')
  })
})

describe('a note', () => {
  it('is kept with its author and time, and withdrawn by a further record', async () => {
    const desk = await aDeskWithPosts()
    const { recordId } = desk.ask('author.note', { authorId: 1, commentId: 2, text: ' Schreibt nur nachts. ' })
    expect(desk.ask('author.read', { authorId: 1 }).file).toEqual([
      {
        id: recordId,
        kind: 'note',
        reason: null,
        note: 'Schreibt nur nachts.',
        commentId: 2,
        moderatorName: 'Anna Muster',
        at: expect.stringMatching(/^2026-11-22T/),
        endsAt: null,
        ended: null,
        undone: false,
        queued: false,
      },
    ])
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    desk.ask('author.end', { recordId })
    expect(desk.ask('author.read', { authorId: 1 }).file).toMatchObject([
      { note: 'Schreibt nur nachts.', ended: { moderatorName: 'Berta Beispiel' } },
    ])
    expect(desk.refusal('author.end', { recordId }).key).toBe('recordOver')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it.each([
    ['without words', { authorId: 1, commentId: null, text: '  ' }, 'authorNoteMissing'],
    ['from a post of somebody else', { authorId: 1, commentId: 4, text: 'Verwechselt' }, 'commentGone'],
  ])('%s is refused and changes nothing', async (_, input, key) => {
    const desk = await aDeskWithPosts()
    await desk.take([aRow({ externalId: '4', authorId: 'u2' })])
    const before = contentOf(desk.db)
    expect(desk.refusal('author.note', input).key).toBe(key)
    expect(contentOf(desk.db)).toEqual(before)
  })

  it('needs somebody on duty', async () => {
    const desk = aDesk({ signedIn: false })
    await desk.take(rows(1))
    expect(desk.refusal('author.note', { authorId: 1, commentId: null, text: 'Hallo' }).key).toBe('noModerator')
    expect(desk.refusal('author.sanction', draftOf('warning')).key).toBe('noModerator')
    expect(desk.refusal('author.end', { recordId: 'x' }).key).toBe('noModerator')
  })
})

describe('a sanction', () => {
  it('shows at every post of the author at once, the gravest in the list, and waits for its source', async () => {
    const desk = await aDeskWithPosts()
    desk.told.length = 0
    const warning = give(desk, 'warning')
    expect(desk.told).toContainEqual({ name: 'author.changed', payload: { id: 1, sanction: 'warning' } })
    give(desk, 'premoderation')
    expect(badge(desk)).toBe('premoderation')
    expect(desk.view(2).author.sanctions.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['premoderation', 'N01'],
      ['warning', 'N01'],
    ])
    expect(desk.ask('author.read', { authorId: 1 }).file.map(entry => [entry.kind, entry.queued])).toEqual([
      ['premoderation', true],
      ['warning', true],
    ])
    desk.told.length = 0
    desk.ask('history.undo', {})
    expect(desk.told).toContainEqual({ name: 'author.changed', payload: { id: 1, sanction: 'warning' } })
    expect(badge(desk)).toBe('warning')
    expect(desk.ask('author.read', { authorId: 1 }).file).toMatchObject([
      { kind: 'premoderation', undone: true, queued: false },
      { kind: 'warning', undone: false, queued: true },
    ])
    desk.ask('author.end', { recordId: warning })
    expect(badge(desk)).toBeNull()
    desk.ask('history.undo', {})
    expect(badge(desk)).toBe('warning')
  })

  it('for a time is over by itself; a warning counts a year', async () => {
    const desk = await aDeskWithPosts()
    give(desk, 'warning')
    give(desk, 'suspension', { hours: 5 })
    expect(badge(desk)).toBe('suspension')
    desk.clock.advance(5 * 3_600_000)
    expect(badge(desk)).toBe('warning')
    expect(desk.view(1).author.sanctions.map(({ kind }) => kind)).toEqual(['warning'])
    desk.clock.advance(365 * 86_400_000)
    expect(badge(desk)).toBeNull()
    expect(desk.refusal('author.sanction', draftOf('suspension')).key).toBe('warningFirst')
  })

  it('stands in the record with the figures of Art. 23(3) DSA as they were', async () => {
    const desk = await aDeskWithPosts(4)
    for (const id of [1, 2, 3]) desk.decide(id, 'delete', { reason: 'N01' })
    const recordId = give(desk, 'warning', { commentId: 3, note: 'Dreimal in einer Stunde.' })
    const [record] = desk.db.prepare('SELECT * FROM author_records').all() as Array<Record<string, unknown>>
    expect(JSON.parse(String(record!['figures']))).toMatchObject({ posts: 4, violating: 3, illegal: 3, warnedAt: null })
    expect(record).toMatchObject({
      id: recordId,
      kind: 'warning',
      note: 'Dreimal in einer Stunde.',
      comment_id: 3,
      decision_id: desk.view(3).decisions[0]!.id,
    })
    expect(desk.ask('author.read', { authorId: 1 }).advice).toMatchObject({
      proposal: null,
      figures: { warnedAt: record!['recorded_at'], afterWarning: 0 },
    })
  })

  it('by a senior alone is a ban, given and lifted', async () => {
    const desk = await aDeskWithPosts()
    give(desk, 'warning')
    expect(desk.refusal('author.sanction', draftOf('ban'))).toMatchObject({ code: 'RULE', key: 'banSeniorOnly' })
    makeSenior(desk)
    const recordId = give(desk, 'ban')
    expect(badge(desk)).toBe('ban')
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.refusal('author.end', { recordId }).key).toBe('banSeniorOnly')
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    desk.ask('author.end', { recordId })
    expect(badge(desk)).toBe('warning')
  })

  it('cannot be changed or taken out of the record', async () => {
    const desk = await aDeskWithPosts()
    give(desk, 'warning')
    expect(() => desk.db.exec("UPDATE author_records SET note = 'anders'")).toThrow(/append-only/)
    expect(() => desk.db.exec('DELETE FROM author_records')).toThrow(/append-only/)
  })

  it.each([
    ["UPDATE author_records SET note = 'anders' WHERE seq = 1", 'record'],
    [
      'PRAGMA foreign_keys = OFF; DELETE FROM sanctions; DELETE FROM outbox_sanctions; DELETE FROM author_records',
      'missingRecord',
    ],
    [
      `INSERT INTO author_records SELECT 99, 'fremd', 'fremd', author_id, kind, action, of_record, reason, note, ends_at, comment_id,
         decision_id, figures, netiquette_version, moderator_id, workstation_id, recorded_at FROM author_records`,
      'unloggedRecord',
    ],
    ["UPDATE sanctions SET ends_at = '2026-11-22T09:00:00.000Z'", 'counter'],
  ])('that somebody meddled with is found: %s', async (sql, what) => {
    const desk = await aDeskWithPosts()
    give(desk, 'warning')
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
    desk.db.exec(
      `DROP TRIGGER author_records_no_update; DROP TRIGGER author_records_no_delete; ${sql}; PRAGMA foreign_keys = ON`,
    )
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what })
  })
})
