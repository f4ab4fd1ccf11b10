import { describe, expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'
import { contentOf, decisionsOf } from '../../../../fixtures/content.ts'
import { aRow } from '../../../../fixtures/rows.ts'

const deskWithOne = async (change = {}) => {
  const desk = aDesk()
  await desk.take([aRow({ externalId: 'x', ...change })])
  return { desk, id: desk.idOf('x') }
}

describe('a decision', () => {
  it.each([
    ['approve', null, '', 'approved', 'decided'],
    ['delete', 'N01', '', 'deleted', 'decided'],
    ['escalate', null, 'Bitte ansehen', 'escalated', 'escalated'],
    ['later', null, '', 'pending', 'later'],
  ] as const)('to %s moves the post, its counter and its version', async (action, reason, note, status, queue) => {
    const { desk, id } = await deskWithOne()
    const reply = desk.decide(id, action, { reason, note })
    expect(reply).toEqual({ decisionId: expect.any(String), version: 1, status, queue })
    expect(desk.view(id)).toMatchObject({ status, queue, version: 1 })
    expect(desk.counts()).toMatchObject({ incoming: 0, [queue]: 1 })
  })

  it('keeps who, where, when, how long, what was seen, and the state before and after', async () => {
    const { desk, id } = await deskWithOne({ text: 'Du Schnurzelbatz!' })
    const { workstation, moderator, netiquetteVersion } = desk.ask('app.state', {})
    desk.clock.advance(60_000)
    const { decisionId } = desk.decide(id, 'delete', { reason: 'N02', note: '  zu grob  ', timeOnPostMs: 4321 })
    const before = {
      everPublic: 0,
      publishedAt: null,
      queue: 'flagged',
      queueAt: '2026-11-20T10:00:00.000Z',
      status: 'pending',
    }
    const [stored] = decisionsOf(desk.db)
    const { decided_at: decidedAt, state_before: stateBefore, state_after: stateAfter, ...rest } = stored!
    expect(rest).toEqual({
      seq: 1,
      decides: null,
      id: decisionId,
      batch_id: decisionId,
      comment_id: id,
      revision: 1,
      version: 1,
      action: 'delete',
      of_decision: null,
      reason: 'N02',
      note: 'zu grob',
      origin: 'person',
      rule: null,
      moderator_id: moderator!.id,
      assignee_id: null,
      due_at: null,
      workstation_id: workstation.id,
      time_on_post_ms: 4321,
      hits_seen: '[["desk-test/grobes-wort",2,3,16]]',
      netiquette_version: netiquetteVersion,
    })
    expect(String(decidedAt)).toMatch(/^2026-11-22T09:01:00\.\d{3}Z$/)
    expect(JSON.parse(String(stateBefore))).toEqual({ ...before, unpublishedAt: null })
    expect(JSON.parse(String(stateAfter))).toEqual({
      ...before,
      queue: 'decided',
      queueAt: decidedAt,
      status: 'deleted',
      unpublishedAt: null,
    })
  })

  it('drops a reason that an approval has no use for', async () => {
    const { desk, id } = await deskWithOne()
    desk.decide(id, 'approve', { reason: 'N01' })
    expect(decisionsOf(desk.db)[0]!['reason']).toBeNull()
  })

  it('is shown on the post with the name of who took it', async () => {
    const { desk, id } = await deskWithOne()
    desk.decide(id, 'escalate', { note: 'Bitte ansehen' })
    expect(desk.view(id).decisions).toEqual([
      {
        notices: 0,
        complaints: 0,
        id: expect.any(String),
        commentId: id,
        action: 'escalate',
        of: null,
        reason: null,
        note: 'Bitte ansehen',
        origin: { by: 'person' },
        moderatorName: 'Anna Muster',
        assigneeName: null,
        dueAt: null,
        decidedAt: expect.any(String),
      },
    ])
  })

  it('tells the screen which post changed, once and only after it is kept', async () => {
    const { desk, id } = await deskWithOne()
    desk.told.length = 0
    desk.decide(id, 'approve')
    expect(desk.told).toEqual([
      { name: 'comment.changed', payload: { ids: [id] } },
      { name: 'queues.changed', payload: {} },
      { name: 'history.changed', payload: {} },
    ])
  })

  it('never forgets that a post was once public', async () => {
    const { desk, id } = await deskWithOne()
    desk.decide(id, 'approve')
    const published = desk.db.prepare('SELECT published_at FROM comments').pluck().get()
    for (const action of ['delete', 'escalate', 'later', 'delete', 'approve', 'delete'] as const) {
      desk.decide(id, action)
      expect(desk.view(id).everPublic).toBe(true)
      expect(desk.db.prepare('SELECT published_at FROM comments').pluck().get()).toBe(published)
    }
  })

  it('to delete a public post notes when it went offline, and a second deletion leaves that time', async () => {
    const { desk, id } = await deskWithOne()
    const unpublished = () => desk.db.prepare('SELECT unpublished_at FROM comments').pluck().get()
    desk.decide(id, 'approve')
    expect(unpublished()).toBeNull()
    desk.decide(id, 'delete')
    const first = unpublished()
    expect(first).toBe(desk.view(id).queueAt)
    desk.decide(id, 'delete', { reason: 'N02' })
    expect(unpublished()).toBe(first)
    desk.decide(id, 'approve')
    expect(unpublished()).toBeNull()
  })

  it('to delete a post that was never public leaves it never public', async () => {
    const { desk, id } = await deskWithOne()
    desk.decide(id, 'delete')
    expect(desk.view(id).everPublic).toBe(false)
    expect(desk.db.prepare('SELECT published_at, unpublished_at FROM comments').get()).toEqual({
      published_at: null,
      unpublished_at: null,
    })
  })
})

describe('a refused decision', () => {
  it.each([
    ['about a post that is gone', { commentId: 999_999 }, 'NOT_FOUND', 'commentGone'],
    ['about another revision', { revision: 2 }, 'CONFLICT', 'commentRevised'],
    ['about another version', { version: 1 }, 'CONFLICT', 'commentChanged'],
    ['to delete without a reason', { action: 'delete', reason: null }, 'RULE', 'reasonMissing'],
    ['for a reason nobody knows', { action: 'delete', reason: 'N88' }, 'RULE', 'reasonUnknown'],
    ['with too short a note', { action: 'delete', reason: 'N99', note: 'weil halt' }, 'RULE', 'noteTooShort'],
    ['to escalate without a note', { action: 'escalate', note: '   ' }, 'RULE', 'noteMissing'],
    ['with an unknown action', { action: 'ban' }, 'BAD_INPUT', 'badInput'],
    ['with a field nobody asked for', { status: 'approved' }, 'BAD_INPUT', 'badInput'],
    ['with half a character in the note', { action: 'escalate', note: 'Bitte \ud83d' }, 'BAD_INPUT', 'badInput'],
  ])('%s leaves nothing at all', async (_, change, code, key) => {
    const { desk, id } = await deskWithOne()
    const draft = { ...desk.draft(id, 'approve'), ...change }
    const before = contentOf(desk.db)
    desk.told.length = 0
    expect(desk.refusal('comment.decide', draft)).toMatchObject({ code, key })
    expect(contentOf(desk.db)).toEqual(before)
    expect(desk.told).toEqual([])
  })

  it('names the state that the post has meanwhile', async () => {
    const { desk, id } = await deskWithOne()
    const stale = desk.draft(id, 'delete')
    desk.decide(id, 'approve')
    expect(desk.refusal('comment.decide', stale)).toEqual({
      code: 'CONFLICT',
      key: 'commentChanged',
      values: { status: 'approved' },
    })
  })

  it('is one that would change nothing', async () => {
    const { desk, id } = await deskWithOne()
    desk.decide(id, 'later')
    expect(desk.refusal('comment.decide', desk.draft(id, 'later'))).toMatchObject({ key: 'alreadySo' })
    desk.decide(id, 'approve')
    expect(desk.refusal('comment.decide', desk.draft(id, 'approve'))).toMatchObject({ key: 'alreadySo' })
    expect(desk.refusal('comment.decide', desk.draft(id, 'later'))).toMatchObject({ key: 'onlyWaitingLater' })
  })

  it('is every one while nobody has signed in', async () => {
    const desk = aDesk({ signedIn: false })
    await desk.take([aRow({ externalId: 'x' })])
    const before = contentOf(desk.db)
    expect(desk.refusal('comment.decide', desk.draft(desk.idOf('x'), 'approve'))).toMatchObject({ key: 'noModerator' })
    expect(desk.refusal('history.undo', {})).toMatchObject({ key: 'noModerator' })
    expect(desk.refusal('history.redo', {})).toMatchObject({ key: 'noModerator' })
    expect(contentOf(desk.db)).toEqual(before)
  })

  it('about an edited text is refused although the version would fit', async () => {
    const { desk, id } = await deskWithOne()
    const stale = desk.draft(id, 'approve')
    await desk.take([aRow({ externalId: 'x', text: 'Ganz etwas anderes.' })])
    const version = desk.view(id).version
    expect(desk.refusal('comment.decide', { ...stale, version })).toMatchObject({
      code: 'CONFLICT',
      key: 'commentRevised',
    })
  })
})
