import { describe, expect, it } from 'vitest'
import { aDesk } from '../../../../fixtures/desk.ts'

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
