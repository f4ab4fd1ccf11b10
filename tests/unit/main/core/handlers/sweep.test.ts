import { describe, expect, it } from 'vitest'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, type Row } from '../../../../fixtures/rows.ts'

const minute = (at: number) => new Date(Date.UTC(2026, 10, 20, 8, at)).toISOString()

/** So many approved posts of an author, from before. */
const approved = (authorId: string, count: number): Row[] =>
  Array.from({ length: count }, (_, place) =>
    aRow({
      externalId: `${authorId}-${place}`,
      authorId,
      status: 'online',
      text: 'Sachlich.',
      submittedAt: minute(place),
    }),
  )

const waiting = (externalId: string, authorId: string, text: string, at: number) =>
  aRow({ externalId, authorId, text, status: '', submittedAt: minute(100 + at) })

const namesOn = (desk: Desk, after: { at: string; id: number } | null = null, limit = 60) => {
  const page = desk.ask('sweep.page', { after, limit })
  const names = page.posts.map(({ id }) =>
    desk.db.prepare<[number], string>('SELECT external_id FROM comments WHERE id = ?').pluck().get(id)!,
  )
  return { names, next: page.next }
}

async function aDeskWithTrusted() {
  const desk = aDesk()
  await desk.take([
    ...approved('treu', 6),
    ...approved('neu', 4),
    ...approved('auffaellig', 6),
    aRow({ externalId: 'x', authorId: 'auffaellig', status: 'deleted', submittedAt: minute(50) }),
  ])
  return desk
}

describe('a page of the sweep', () => {
  it('has what can be read at a glance, the oldest first, and nothing else', async () => {
    const desk = await aDeskWithTrusted()
    await desk.take([
      waiting('gut2', 'treu', 'Dem schließe ich mich an.', 2),
      waiting('gut1', 'treu', 'Guter Artikel, danke.', 1),
      waiting('lang', 'treu', 'Wort '.repeat(60), 3),
      waiting('link', 'treu', 'Siehe www.beispiel.at dazu', 4),
      waiting('treffer', 'treu', 'Du Schnurzelbatz!', 5),
      waiting('fremd', 'neu', 'Guten Morgen.', 6),
      waiting('geloescht', 'auffaellig', 'Guten Abend.', 7),
    ])
    expect(namesOn(desk)).toEqual({ names: ['gut1', 'gut2'], next: null })
  })

  it('goes on behind its last post, and shows each post once', async () => {
    const desk = await aDeskWithTrusted()
    await desk.take(Array.from({ length: 7 }, (_, place) => waiting(`p${place}`, 'treu', `Beitrag ${place}`, place)))
    const first = namesOn(desk, null, 3)
    const second = namesOn(desk, first.next, 3)
    const third = namesOn(desk, second.next, 3)
    expect([...first.names, ...second.names, ...third.names]).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'])
    expect(third.next).toBeNull()
  })

  it('has no post that somebody decided or set aside meanwhile', async () => {
    const desk = await aDeskWithTrusted()
    await desk.take([waiting('a', 'treu', 'Eins', 1), waiting('b', 'treu', 'Zwei', 2), waiting('c', 'treu', 'Drei', 3)])
    desk.decide(desk.idOf('a'), 'approve')
    desk.decide(desk.idOf('b'), 'later')
    expect(namesOn(desk).names).toEqual(['c'])
    desk.ask('history.undo', {})
    desk.ask('history.undo', {})
    expect(namesOn(desk).names).toEqual(['a', 'b', 'c'])
  })

  it('tells what a post answers to', async () => {
    const desk = await aDeskWithTrusted()
    const parent = waiting('p', 'neu', 'Wer zahlt das eigentlich?', 1)
    await desk.take([parent, aRow({ ...waiting('k', 'treu', 'Wir alle.', 2), parentId: 'p' })])
    expect(desk.ask('sweep.page', { after: null, limit: 10 }).posts).toMatchObject([
      { text: 'Wir alle.', parent: 'Wer zahlt das eigentlich?' },
    ])
  })
})
