import { describe, expect, it } from 'vitest'
import { aClock } from '../../../../fixtures/clock.ts'
import { aCase, aLegalDesk, aParty } from '../../../../fixtures/legal-desk.ts'
import { rows } from '../../../../fixtures/rows.ts'

const anOffence = (victimId: string | null, commentIds = [1]) => ({
  kind: 'offencePut' as const,
  offence: {
    id: null,
    statuteId: 'stgb107_1',
    referenceVersion: '2026-11-22',
    commentIds,
    victimId,
    limitationDate: '2029-11-22',
    assessment: '',
  },
})

describe('opening a case', () => {
  it('numbers it, takes its title from the article, secures the posts and says so in both logs', async () => {
    const desk = await aLegalDesk()
    const one = aCase(desk, [1, 2, 1])
    expect(one.number).toBe('FRG-2026-000001')
    expect(aCase(desk, [3]).number).toBe('FRG-2026-000002')
    const view = one.read()
    expect(view).toMatchObject({ openedBy: 'Anna Muster', state: { status: 'open' } })
    expect(view.state.title).toBe(desk.view(1).article.title)
    expect(view.items.map(({ commentId, captures }) => [commentId, captures.length])).toEqual([
      [1, 1],
      [2, 1],
    ])
    expect(view.entries.map(({ step }) => step.kind).toReversed()).toEqual([
      'opened',
      'itemAdded',
      'captured',
      'itemAdded',
      'captured',
    ])
    expect(desk.ask('custody.list', { chain: one.caseId }).map(({ action }) => action)).toEqual(['added', 'added'])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('begins the numbers anew with the year of Vienna', async () => {
    const clock = aClock({ start: '2026-12-31T22:59:59.000Z', stepMs: 0 })
    const desk = await aLegalDesk(rows(2), { clock })
    expect(aCase(desk, [1]).number).toBe('FRG-2026-000001')
    clock.advance(1000)
    expect(aCase(desk, [2]).number).toBe('FRG-2027-000001')
  })

  it('is for the legal desk: a moderator is told so, and sees of a case no more than its number', async () => {
    const desk = await aLegalDesk()
    const { caseId, number } = aCase(desk)
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    for (const [name, input] of [
      ['case.open', { commentIds: [2], title: '' }],
      ['case.read', { caseId }],
      ['evidence.list', { commentId: 1 }],
    ] as const)
      expect(desk.refusal(name, input)).toMatchObject({ code: 'RULE', key: 'legalOnly' })
    expect(desk.ask('case.ofComment', { commentId: 1 })).toEqual([{ id: caseId, number, status: 'open' }])
  })

  it('is refused for a post that is not there, and leaves nothing', async () => {
    const desk = await aLegalDesk()
    expect(desk.refusal('case.open', { commentIds: [1, 99], title: '' })).toMatchObject({ key: 'commentGone' })
    expect(desk.ask('case.list', { status: 'open', after: null, limit: 9 })).toMatchObject({ rows: [], open: 0 })
    expect(desk.ask('evidence.list', { commentId: 1 })).toEqual([])
  })
})

describe('the record of a case', () => {
  it('grows by what is done, and the case follows from it', async () => {
    const desk = await aLegalDesk()
    const one = aCase(desk)
    one.does({ kind: 'titled', title: 'Drohung gegen Eva Klein' })
    one.does({ kind: 'partyPut', party: aParty() })
    const victimId = one.read().state.parties[0]!.id
    one.does(anOffence(victimId))
    one.does({
      kind: 'taskPut',
      task: { id: null, title: 'Polizei anrufen', dueAt: '2026-11-23T08:00:00Z', clock: null },
    })
    expect(desk.ask('case.list', { status: 'open', after: null, limit: 9 }).rows).toMatchObject([
      { title: 'Drohung gegen Eva Klein', comments: 1, nextDueAt: '2026-11-23T08:00:00.000Z' },
    ])
    const taskId = one.read().state.tasks[0]!.id
    one.does({ kind: 'taskDone', taskId, note: '133, 10.40 Uhr' })
    // The last day runs to midnight in Vienna.
    expect(desk.ask('case.list', { status: 'open', after: null, limit: 9 }).rows[0]!.nextDueAt).toBe(
      '2029-11-22T23:00:00.000Z',
    )
    one.does({ kind: 'partyPut', party: aParty({ id: victimId, name: 'Eva Groß' }) })
    expect(one.read().state).toMatchObject({
      parties: [{ id: victimId, name: 'Eva Groß' }],
      offences: [{ statuteId: 'stgb107_1', victimId }],
      tasks: [{ title: 'Polizei anrufen', doneAt: expect.any(String) }],
    })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it.each([
    ['a post twice', { kind: 'itemAdded', commentId: 1 }, 'casePostThere'],
    ['its last post taken out', { kind: 'itemRemoved', commentId: 1, why: 'nein' }, 'caseLastPost'],
    ['a post that is not in it taken out', { kind: 'itemRemoved', commentId: 2, why: 'nein' }, 'casePostGone'],
    ['an offence on a post that is not in it', anOffence(null, [2]), 'casePostGone'],
    ['an offence against nobody known', anOffence('niemand'), 'casePartyGone'],
    ['somebody unknown taken out', { kind: 'partyRemoved', partyId: 'x', why: 'nein' }, 'casePartyGone'],
    ['the same title', { kind: 'titled', title: 'TITLE' }, 'nothingChanges'],
    ['reopening while it is open', { kind: 'reopened', why: 'x' }, 'nothingChanges'],
    ['a task that is not there done', { kind: 'taskDone', taskId: 'x', note: '' }, 'caseTaskGone'],
  ] as const)('refuses %s', async (_, step, key) => {
    const desk = await aLegalDesk()
    const one = aCase(desk)
    const sent = 'title' in step ? { ...step, title: one.read().state.title } : step
    expect(one.refuses(sent as Parameters<typeof one.refuses>[0])).toMatchObject({ code: 'RULE', key })
  })

  it('refuses a provision that the reference data does not know', async () => {
    const desk = await aLegalDesk()
    const one = aCase(desk)
    const step = anOffence(null)
    expect(one.refuses({ ...step, offence: { ...step.offence, statuteId: 'stgb0' } })).toMatchObject({
      key: 'statuteUnknown',
      values: { id: 'stgb0' },
    })
  })

  it('lets nothing be taken away that an offence rests on', async () => {
    const desk = await aLegalDesk()
    const one = aCase(desk, [1, 2])
    one.does({ kind: 'partyPut', party: aParty() })
    const victimId = one.read().state.parties[0]!.id
    one.does(anOffence(victimId))
    expect(one.refuses({ kind: 'itemRemoved', commentId: 1, why: 'x' })).toMatchObject({ key: 'casePostNeeded' })
    expect(one.refuses({ kind: 'partyRemoved', partyId: victimId, why: 'x' })).toMatchObject({ key: 'casePartyNeeded' })
    one.does({ kind: 'offenceDropped', offenceId: one.read().state.offences[0]!.id, why: 'verneint' })
    one.does({ kind: 'partyRemoved', partyId: victimId, why: 'verwechselt' })
    one.does({ kind: 'itemRemoved', commentId: 1, why: 'gehört nicht dazu' })
    expect(one.read().state.items.map(({ commentId }) => commentId)).toEqual([2])
    expect(desk.ask('case.ofComment', { commentId: 1 })).toEqual([])
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('of a closed case takes notes and hand-overs only, until it is opened again', async () => {
    const desk = await aLegalDesk()
    const one = aCase(desk)
    one.does({ kind: 'closed', outcome: 'Verfahren eingestellt' })
    expect(one.refuses({ kind: 'titled', title: 'Anders' })).toMatchObject({ key: 'caseClosed' })
    expect(one.refuses({ kind: 'itemAdded', commentId: 2 })).toMatchObject({ key: 'caseClosed' })
    one.does({ kind: 'noted', text: 'Anruf der Staatsanwaltschaft' })
    one.does({
      kind: 'handedOver',
      what: 'Beweispaket',
      to: 'Staatsanwaltschaft Wien',
      channel: 'JustizOnline',
      reference: '123 St 4/26x',
      at: '2026-11-22T10:00:00Z',
      sha256: 'a'.repeat(64),
    })
    expect(desk.ask('custody.list', { chain: one.caseId }).at(-1)).toMatchObject({
      action: 'handedOver',
      counterparty: 'Staatsanwaltschaft Wien',
      objectSha256: 'a'.repeat(64),
    })
    one.does({ kind: 'reopened', why: 'neue Beiträge' })
    one.does({ kind: 'itemAdded', commentId: 2 })
    expect(one.read().items).toHaveLength(2)
    expect(desk.ask('case.list', { status: 'closed', after: null, limit: 9 }).closed).toBe(0)
  })

  it('of two people is written by the one who saw it as it is', async () => {
    const desk = await aLegalDesk()
    const one = aCase(desk)
    const { version } = one.read()
    one.does({ kind: 'noted', text: 'zuerst' })
    const late = { caseId: one.caseId, version, step: { kind: 'noted', text: 'zu spät' } }
    expect(desk.refusal('case.record', late)).toMatchObject({ code: 'CONFLICT', key: 'caseChanged' })
  })

  it('keeps names out of the audit log', async () => {
    const desk = await aLegalDesk()
    aCase(desk).does({ kind: 'partyPut', party: aParty({ name: 'Eva Klein', address: 'Gasse 1' }) })
    const log = JSON.stringify(desk.db.prepare('SELECT input, effects FROM audit').all())
    expect(log).toContain('stepSha256')
    expect(log).not.toContain('Eva Klein')
    expect(log).not.toContain('Gasse 1')
  })
})

describe('the list of cases', () => {
  it('shows the last changed first, page by page', async () => {
    const clock = aClock()
    const desk = await aLegalDesk(rows(5), { clock })
    const opened = [1, 2, 3, 4, 5].map(id => {
      clock.advance(1000)
      return aCase(desk, [id])
    })
    clock.advance(1000)
    opened[1]!.does({ kind: 'noted', text: 'x' })
    const first = desk.ask('case.list', { status: 'open', after: null, limit: 3 })
    const second = desk.ask('case.list', { status: 'open', after: first.next, limit: 3 })
    expect([...first.rows, ...second.rows].map(({ number }) => Number(number.slice(-1)))).toEqual([2, 5, 4, 3, 1])
    expect(second.next).toBeNull()
    expect(first.open).toBe(5)
  })
})
