import { describe, expect, it } from 'vitest'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow } from '../../../../fixtures/rows.ts'

const CHECK = {
  lifeOrSafety: 'yes',
  whom: 'die Bürgermeisterin',
  howSoon: 'soon',
  memberState: 'AT',
  because: '',
} as const
const CASE = { reason: 'N13', said: ['threatGrave'], target: 'official' } as const
const order = (check: object = CHECK) => ({ ...CASE, said: [...CASE.said], check, commentId: 1 })

async function aDeskWithAPost(status = 'approved'): Promise<Desk> {
  const desk = aDesk()
  await desk.take([aRow({ externalId: '1', text: 'Dir zünden wir das Haus an.', status })])
  return desk
}

describe('what the assistant knows before it asks', () => {
  it('comes from the record and the reason of the decision', async () => {
    const desk = await aDeskWithAPost('pending')
    desk.decide(1, 'delete', { reason: 'N13' })
    expect(desk.ask('offence.suggest', { commentId: 1 })).toMatchObject({
      answers: { said: ['threatGrave'], target: 'privatePerson', published: 'no', danger: null },
      times: { publishedAt: null },
      questions: ['said', 'target', 'published', 'danger'],
    })
  })

  it('is refused for a post that is not there', () => {
    expect(aDesk().refusal('offence.suggest', { commentId: 9 })).toMatchObject({ key: 'commentGone' })
  })
})

describe('from a post to its papers', () => {
  it('names statutes with the version they rest on', async () => {
    const desk = await aDeskWithAPost()
    const { answers, times } = desk.ask('offence.suggest', { commentId: 1 })
    const given = { ...answers, said: ['threatGrave' as const], target: 'official' as const, danger: 'yes' as const }
    const found = desk.ask('offence.assess', { answers: given, times, today: null })
    const version = desk
      .ask('reference.list', { kind: 'statute' })
      .find(one => one.kind === 'statute' && one.body.id === 'stgb107_2')
    expect(found.candidates[0]).toMatchObject({ statute: 'stgb107_2', versionId: version?.versionId })
    expect(found.documents.filter(one => one.isOffered).map(({ document }) => document)).toEqual([
      'factsReport',
      'article18',
      'bundle',
    ])
  })
})

describe('the check of Art. 18 DSA', () => {
  it('can be seen before it is kept', async () => {
    const desk = await aDeskWithAPost()
    const { commentId: _, ...preview } = order()
    expect(desk.ask('article18.preview', preview as never)).toMatchObject({ isForced: true, result: 'duty' })
    expect(desk.ask('article18.list', { commentId: 1 })).toEqual([])
  })

  it('is kept with name and time, and the log knows it without its words', async () => {
    const desk = await aDeskWithAPost()
    const { checkId, outcome } = desk.ask('article18.record', order() as never)
    expect(desk.ask('article18.list', { commentId: 1 })).toEqual([
      {
        checkId,
        revision: 1,
        reason: 'N13',
        answers: CHECK,
        outcome,
        at: expect.stringMatching(/^2026-11-22T09:00:00/),
        moderatorName: 'Anna Muster',
      },
    ])
    const entry = desk.db.prepare<[], string>('SELECT input FROM audit ORDER BY seq DESC LIMIT 1').pluck().get()
    expect(entry).toContain('checkSha256')
    expect(entry).not.toContain('Bürgermeisterin')
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('is kept for a no as well, but never half answered', async () => {
    const desk = await aDeskWithAPost()
    const no = { ...CHECK, lifeOrSafety: 'no', whom: '', howSoon: null }
    expect(desk.refusal('article18.record', order(no))).toMatchObject({ code: 'RULE', key: 'article18Open' })
    desk.ask('article18.record', order({ ...no, because: 'Es ist ein Zitat aus einem Film.' }) as never)
    expect(desk.ask('article18.list', { commentId: 1 })[0]?.outcome.result).toBe('noDuty')
  })

  it('cannot be changed, and verify finds it if it is', async () => {
    const desk = await aDeskWithAPost()
    desk.ask('article18.record', order() as never)
    expect(() => desk.db.exec("UPDATE article18_checks SET reason = 'N01'")).toThrow(/append-only/)
    desk.db.exec("DROP TRIGGER article18_checks_no_update; UPDATE article18_checks SET reason = 'N01'")
    expect(desk.ask('audit.verify', {}).broken).toMatchObject({ what: 'article18' })
  })
})
