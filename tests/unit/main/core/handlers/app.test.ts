import { describe, expect, it } from 'vitest'
import { asSenior } from '../../../../fixtures/check-packs.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'

describe('signing in', () => {
  it('makes a moderator of a new name and seats them at the desk', () => {
    const desk = aDesk({ signedIn: false })
    expect(desk.ask('app.state', {})).toMatchObject({ moderator: null, moderators: [] })
    desk.told.length = 0
    const anna = desk.ask('moderator.signIn', { name: '  Anna Muster ' })
    expect(anna).toEqual({ id: expect.any(String), name: 'Anna Muster', role: 'moderator' })
    expect(desk.ask('app.state', {})).toMatchObject({ moderator: anna, moderators: [anna] })
    expect(desk.told.map(event => event.name)).toEqual(['app.changed', 'history.changed'])
  })

  it('with a known name, however it is written, is the same person', () => {
    const desk = aDesk({ signedIn: false })
    const anna = desk.ask('moderator.signIn', { name: 'Anna Muster' })
    const berta = desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.ask('moderator.signIn', { name: 'ANNA MUSTER' })).toEqual(anna)
    expect(desk.ask('app.state', {})).toMatchObject({ moderator: anna, moderators: [anna, berta] })
  })

  it.each(['', '   ', 'x'.repeat(81)])('as "%s" is refused', name => {
    const desk = aDesk({ signedIn: false })
    expect(desk.refusal('moderator.signIn', { name })).toMatchObject({ code: 'BAD_INPUT', key: 'badInput' })
    expect(desk.ask('app.state', {}).moderators).toEqual([])
  })
})

describe('the workstation', () => {
  it('has a name from the start, and keeps its id under another', () => {
    const desk = aDesk()
    const { workstation } = desk.ask('app.state', {})
    expect(workstation.name).toBe('Arbeitsplatz 1')
    desk.ask('workstation.rename', { name: 'Platz am Fenster' })
    expect(desk.ask('app.state', {}).workstation).toEqual({ id: workstation.id, name: 'Platz am Fenster' })
  })
})

describe('being a senior', () => {
  const role = (desk: Desk, moderatorId: string, to: 'moderator' | 'senior') =>
    desk.ask('moderator.setRole', { moderatorId, role: to })

  it('begins with somebody of the desk, and from then on only a senior can give it and take it', () => {
    const desk = aDesk()
    const anna = desk.ask('app.state', {}).moderator!
    desk.told.length = 0
    role(desk, anna.id, 'senior')
    expect(desk.ask('app.state', {}).moderator).toEqual({ ...anna, role: 'senior' })
    expect(desk.told.map(event => event.name)).toEqual(['app.changed'])
    const berta = desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    const refused = (moderatorId: string, to: string) => desk.refusal('moderator.setRole', { moderatorId, role: to })
    expect(refused(berta.id, 'senior')).toMatchObject({ code: 'RULE', key: 'seniorOnly' })
    expect(refused(anna.id, 'moderator')).toMatchObject({ key: 'seniorOnly' })
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    role(desk, berta.id, 'senior')
    role(desk, anna.id, 'moderator')
    expect(desk.ask('app.state', {}).moderators.map(person => [person.name, person.role])).toEqual([
      ['Anna Muster', 'moderator'],
      ['Berta Beispiel', 'senior'],
    ])
    expect(desk.ask('audit.verify', {}).ok).toBe(true)
  })

  it('never leaves a desk that has had it', () => {
    const desk = aDesk()
    const anna = desk.ask('app.state', {}).moderator!
    role(desk, anna.id, 'senior')
    expect(desk.refusal('moderator.setRole', { moderatorId: anna.id, role: 'moderator' })).toMatchObject({
      code: 'RULE',
      key: 'lastSenior',
    })
    expect(desk.ask('app.state', {}).moderator!.role).toBe('senior')
  })

  it('is given by admins alone as soon as there is one, and one remains', () => {
    const desk = aDesk()
    const anna = desk.ask('app.state', {}).moderator!
    desk.ask('moderator.setRole', { moderatorId: anna.id, role: 'senior' })
    desk.ask('moderator.setRole', { moderatorId: anna.id, role: 'admin' })
    const berta = desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    desk.ask('moderator.setRole', { moderatorId: berta.id, role: 'senior' })
    desk.ask('moderator.signIn', { name: 'Berta Beispiel' })
    expect(desk.refusal('moderator.setRole', { moderatorId: berta.id, role: 'admin' })).toMatchObject({
      code: 'RULE',
      key: 'adminOnly',
    })
    desk.ask('moderator.signIn', { name: 'Anna Muster' })
    expect(desk.refusal('moderator.setRole', { moderatorId: anna.id, role: 'legal' })).toMatchObject({
      key: 'lastAdmin',
    })
    desk.ask('moderator.setRole', { moderatorId: berta.id, role: 'admin' })
    desk.ask('moderator.setRole', { moderatorId: anna.id, role: 'legal' })
    expect(desk.ask('app.state', {}).moderators.map(({ role: has }) => has)).toEqual(['legal', 'admin'])
  })

  it('is refused where it says nothing: nobody there, nobody known, no change', () => {
    const desk = aDesk()
    const anna = desk.ask('app.state', {}).moderator!
    const refused = (moderatorId: string) => desk.refusal('moderator.setRole', { moderatorId, role: 'moderator' })
    expect(refused('nobody')).toMatchObject({ code: 'NOT_FOUND', key: 'moderatorUnknown' })
    expect(refused(anna.id)).toMatchObject({ code: 'RULE', key: 'nothingChanges' })
    const empty = aDesk({ signedIn: false })
    expect(empty.refusal('moderator.setRole', { moderatorId: 'x', role: 'senior' })).toMatchObject({
      key: 'noModerator',
    })
  })
})

describe('the state of the desk', () => {
  it('names the packs that run', () => {
    const desk = aDesk()
    expect(desk.ask('app.state', {}).packs).toEqual([{ name: 'desk-test', version: 4, rules: 3 }])
    asSenior(desk)
    desk.ask('pack.switch', { pack: 'desk-test', on: false })
    expect(desk.ask('app.state', {}).packs).toEqual([])
  })
})

describe('checking a text', () => {
  it('says what the rules in force see in it, with what hangs on the rule', () => {
    const desk = aDesk()
    expect(desk.ask('check.text', { text: 'Zermatschkern, du Schnurzelbatz' })).toMatchObject({
      hits: [
        { pack: 'desk-test', ruleId: 'drohwort', start: 0, end: 13, severity: 5, falseAlarm: false },
        { ruleId: 'grobes-wort', start: 18, end: 31, explain: { en: 'A rude word of the tests' } },
      ],
      suggestion: { action: 'escalate', reason: 'N10', because: [0] },
    })
  })
})
