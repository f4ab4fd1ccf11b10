import { describe, expect, it } from 'vitest'
import type { NamedField } from '../../../../../shared/filter.ts'
import { aDesk, type Desk } from '../../../../fixtures/desk.ts'
import { aRow, rows } from '../../../../fixtures/rows.ts'

const suggested = (desk: Desk, field: NamedField, typed: string, limit = 10) =>
  desk.ask('selection.suggest', { field, typed, limit }).map(one => one.value)

async function aDeskOfNames(): Promise<Desk> {
  const desk = aDesk()
  await desk.take([
    aRow({ externalId: '1', authorId: 'u1', authorName: 'Müllerin' }),
    aRow({ externalId: '2', authorId: 'u2', authorName: 'MUELLER_7', language: 'en-GB' }),
    aRow({
      externalId: '3',
      authorId: 'u3',
      authorName: 'Maxi 100%',
      articleId: 'a2',
      articleTitle: 'Übung am Kai',
      articleSection: 'Österreich',
    }),
    aRow({ externalId: '4', authorId: 'u4', authorName: 'Maxi 100 und 1' }),
    aRow({ externalId: '5', authorId: 'u5', authorName: 'Müllerin' }),
  ])
  return desk
}

describe('suggestions', () => {
  it.each<[NamedField, string, string[]]>([
    ['author', 'muell', ['MUELLER_7', 'Müllerin']],
    ['author', 'MÜLL', ['MUELLER_7', 'Müllerin']],
    ['author', 'maxi 100%', ['Maxi 100%']],
    ['author', 'mueller_', ['MUELLER_7']],
    ['author', '', []],
    ['author', 'niemand', []],
    ['section', '', ['Österreich', 'Wien']],
    ['section', 'oest', ['Österreich']],
    ['article', 'uebung', ['Übung am Kai']],
    ['article', 'kai', ['Neuer Radweg am Kai', 'Übung am Kai']],
    ['article', 'kai radweg', ['Neuer Radweg am Kai']],
    ['source', 'z', ['Zeitung']],
    ['rule', 'droh', ['desk-test/drohwort']],
    ['rule', 'rude', ['desk-test/grobes-wort']],
    ['reason', 'N0', ['N01', 'N02', 'N03', 'N04', 'N05', 'N06', 'N07', 'N08', 'N09']],
    ['reason', 'rassis', ['N05']],
    ['language', '', ['de', 'en']],
  ])('for %s that begins "%s" are %j', async (field, typed, values) => {
    const desk = await aDeskOfNames()
    expect(suggested(desk, field, typed).toSorted()).toEqual(values.toSorted())
  })

  it('are no more than asked for, and tell what a code stands for', async () => {
    const desk = await aDeskOfNames()
    expect(suggested(desk, 'reason', '', 3)).toHaveLength(3)
    expect(desk.ask('selection.suggest', { field: 'rule', typed: 'grobes', limit: 1 })).toEqual([
      { value: 'desk-test/grobes-wort', about: { de: 'Ein grobes Wort der Prüfung', en: 'A rude word of the tests' } },
    ])
  })

  it('offer a name once, however many bear it, the newest articles first', async () => {
    const desk = aDesk()
    await desk.take(
      rows(30, at => ({ articleId: `a${at}`, articleTitle: `Radweg ${at}`, authorId: `u${at}`, authorName: 'Anonym' })),
    )
    expect(suggested(desk, 'author', 'anon')).toEqual(['Anonym'])
    expect(suggested(desk, 'article', 'radweg', 2)).toEqual(['Radweg 29', 'Radweg 28'])
  })
})
