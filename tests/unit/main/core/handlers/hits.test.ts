import { describe, expect, it } from 'vitest'
import type { Hit } from '../../../../../shared/domain.ts'
import { asSenior, idInForce } from '../../../../fixtures/check-packs.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const mark = (desk: Desk, id: number, hit: Hit, falseAlarm = true) => ({
  commentId: id,
  revision: desk.view(id).revision,
  pack: hit.pack,
  ruleId: hit.ruleId,
  start: hit.start,
  end: hit.end,
  falseAlarm,
})
const say = (desk: Desk, id: number, hit: Hit, falseAlarm = true) =>
  desk.ask('hit.mark', mark(desk, id, hit, falseAlarm))

async function aDeskWith(text: string) {
  const desk = aDesk()
  await desk.take([aRow({ externalId: 'x', text })])
  return { desk, id: desk.idOf('x') }
}

describe('a false alarm', () => {
  it('no longer counts: risk and suggestion follow at once, the queue and its place there do not', async () => {
    const { desk, id } = await aDeskWith('Zermatschkern, du Schnurzelbatz')
    const before = desk.view(id)
    expect(before).toMatchObject({ risk: 506, suggestion: { action: 'escalate', because: [0] } })
    desk.told.length = 0
    say(desk, id, before.hits[0]!)
    expect(desk.told.map(event => event.name)).toEqual(['comment.changed', 'rules.changed'])
    const after = desk.view(id)
    expect(after).toMatchObject({
      risk: 303,
      riskParts: { severity: 300, hits: 3, author: 0, flood: 0 },
      suggestion: { action: 'delete', reason: 'N01', because: [1] },
      queue: 'flagged',
      queueAt: before.queueAt,
      version: before.version,
    })
    expect(after.hits.map(hit => hit.falseAlarm)).toEqual([true, false])
    const page = desk.ask('queue.page', { queue: 'flagged', order: 'risk', after: null, limit: 5 })
    expect(page.rows).toMatchObject([{ id, severity: 3, risk: 303, reason: 'N01' }])
    say(desk, id, after.hits[1]!)
    expect(desk.view(id)).toMatchObject({ risk: 0, riskParts: null, suggestion: null, queue: 'flagged' })
    expect(desk.counts()).toMatchObject({ flagged: 1, incoming: 0 })
    // What was on the screen can still be decided.
    desk.decide(id, 'approve', { version: before.version })
    expect(desk.ask('audit.verify', {}).broken).toBeNull()
  })

  it('is taken back by another word, and all words stay on record', async () => {
    const { desk, id } = await aDeskWith('Du Schnurzelbatz')
    const before = desk.view(id)
    say(desk, id, before.hits[0]!)
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    say(desk, id, before.hits[0]!, false)
    expect(desk.view(id)).toEqual(before)
    const stored = desk.db
      .prepare(
        `SELECT false_alarm AS said, rule_version AS version, name FROM hit_marks JOIN moderators m ON m.id = moderator_id
         ORDER BY seq`,
      )
      .all()
    expect(stored).toEqual([
      { said: 1, version: 2, name: 'Anna Muster' },
      { said: 0, version: 2, name: 'Berta Beispiel' },
    ])
    expect(() => desk.db.exec('DELETE FROM hit_marks')).toThrow(/append-only/)
    expect(() => desk.db.exec('UPDATE hit_marks SET false_alarm = 1')).toThrow(/append-only/)
  })

  it('means one place, not the others of the rule', async () => {
    const { desk, id } = await aDeskWith('Schnurzelbatz und Krawutzling und Schnurzelbatz')
    const { hits, risk } = desk.view(id)
    expect(risk).toBe(309)
    say(desk, id, hits[0]!)
    expect(desk.view(id)).toMatchObject({ risk: 306, suggestion: { because: [1, 2] } })
  })

  it('outlasts a re-check, which moves a post without any other hit back to Incoming', async () => {
    const { desk, id } = await aDeskWith('Du Schnurzelbatz')
    say(desk, id, desk.view(id).hits[0]!)
    desk.ask('recheck.start', {})
    await desk.core.idle()
    expect(desk.view(id)).toMatchObject({ queue: 'incoming', hits: [{ falseAlarm: true }], risk: 0 })
  })

  it('ends with the text it was said of', async () => {
    const { desk, id } = await aDeskWith('Du Schnurzelbatz')
    say(desk, id, desk.view(id).hits[0]!)
    await desk.take([aRow({ externalId: 'x', text: 'Du Schnurzelbatz!!' })])
    expect(desk.view(id)).toMatchObject({ revision: 2, queue: 'flagged', hits: [{ falseAlarm: false }], risk: 303 })
  })

  it('counts in the figures of the rule until it is taken back', async () => {
    const desk = aDesk()
    await desk.take(rows(3, () => ({ text: 'Krawutzling' })))
    const figure = async () => {
      desk.ask('pack.list', {})
      await desk.core.idle()
      return desk.ask('pack.list', {}).stats.find(one => one.ruleId === 'grobes-wort')!.falseAlarms
    }
    say(desk, 1, desk.view(1).hits[0]!)
    say(desk, 2, desk.view(2).hits[0]!)
    expect(await figure()).toBe(2)
    say(desk, 1, desk.view(1).hits[0]!, false)
    expect(await figure()).toBe(1)
  })

  it('holds when the rule changes around it', async () => {
    const { desk, id } = await aDeskWith('Du Schnurzelbatz')
    say(desk, id, desk.view(id).hits[0]!)
    asSenior(desk)
    const { yaml } = desk.ask('pack.read', { pack: 'desk-test' })
    const next = yaml.replace('[schnurzelbatz,', '[schnurzelbatz, quargelzipf,')
    desk.ask('pack.publish', { pack: 'desk-test', yaml: next, note: 'Neu', basedOn: idInForce(desk, 'desk-test') })
    await desk.core.idle()
    expect(desk.view(id)).toMatchObject({ hits: [{ ruleVersion: 3, falseAlarm: true }], risk: 0 })
  })

  it('is refused for a text that has changed, a hit that is gone, a word already said, and nobody at the desk', async () => {
    const { desk, id } = await aDeskWith('Du Schnurzelbatz')
    const order = mark(desk, id, desk.view(id).hits[0]!)
    const refused = (change: object) => desk.refusal('hit.mark', { ...order, ...change })
    expect(refused({ falseAlarm: false })).toMatchObject({ code: 'RULE', key: 'nothingChanges' })
    expect(refused({ end: order.end + 1 })).toMatchObject({ code: 'NOT_FOUND', key: 'hitGone' })
    expect(refused({ ruleId: 'drohwort' })).toMatchObject({ key: 'hitGone' })
    expect(refused({ commentId: 99 })).toMatchObject({ code: 'NOT_FOUND', key: 'commentGone' })
    expect(refused({ revision: 2 })).toMatchObject({ code: 'CONFLICT', key: 'commentRevised' })
    await desk.take([aRow({ externalId: 'x', text: 'Du Schnurzelbatz, du' })])
    expect(refused({})).toMatchObject({ code: 'CONFLICT', key: 'commentRevised' })
    desk.db.exec('UPDATE workstation SET moderator_id = NULL')
    expect(refused({})).toMatchObject({ key: 'noModerator' })
    expect(desk.db.prepare('SELECT count(*) FROM hit_marks').pluck().get()).toBe(0)
  })
})

describe('the words that the calm view hides', () => {
  it('are those of the hits that count, as they are written; none for other posts and posts that are gone', async () => {
    const { desk, id } = await aDeskWith('SCHNURZELBATZ, du Schnurzelbatz! Zermatschkern.')
    await desk.take([aRow({ externalId: 'y', text: 'Ganz harmlos' })])
    const harmless = desk.idOf('y')
    expect(desk.ask('comment.masks', { ids: [id, harmless, 99] })).toEqual([
      { id, words: expect.arrayContaining(['SCHNURZELBATZ', 'Schnurzelbatz', 'Zermatschkern']) },
      { id: harmless, words: [] },
      { id: 99, words: [] },
    ])
    for (const hit of desk.view(id).hits) if (hit.start === 0) say(desk, id, hit)
    expect(desk.ask('comment.masks', { ids: [id] })[0]?.words).not.toContain('SCHNURZELBATZ')
  })
})
