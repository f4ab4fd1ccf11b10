import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReasons } from '../../../../../main/core/reasons.ts'
import { houseSentences } from '../../../../../main/core/statements/house-words.ts'
import { findPrivate } from '../../../../../main/core/statements/privacy-test.ts'
import { SHIPPED } from '../../../../fixtures/desk.ts'

const sentences = houseSentences(readReasons(SHIPPED.dataDir).statements.values())
const text = 'Der Bürgermeister Huber soll sich endlich schleichen, sonst passiert was am Hauptplatz.'
const hidden = { names: ['Donaublick', 'Eva Klein', 'Regel', 'x', 'ÄrgerÜber'], texts: new Map([['fg-1', text]]) }
const record = (facts: string) => ({ puid: 'fg-1', category: 'STATEMENT_CATEGORY_VIOLENCE', decision_facts: facts })
const found = (facts: string) =>
  findPrivate([record(facts)], hidden, sentences).map(({ field, what }) => `${field} ${what}`)

describe('the search for what says something of a person', () => {
  it.each([
    ['Donaublick hat das geschrieben.', 'name'],
    ['Gemeldet hat es EVA KLEIN.', 'name'],
    ['Das war aergerueber, ganz klar.', 'name'],
    ['So schrieb @donau_blick heute.', 'handle'],
    ['Erreichbar unter eva.klein@beispiel.at.', 'contact'],
    ['Erreichbar unter +43 664 1234567.', 'contact'],
    ['Das Konto AT61 1904 3002 3457 3201 stand im Beitrag.', 'contact'],
    ['Siehe https://boese.example/seite.', 'link'],
    ['Siehe boese.at/seite.', 'link'],
    ['Es hieß: „soll sich endlich schleichen, sonst“ und mehr.', 'quote'],
  ])('finds in "%s" a %s', (facts, what) => {
    expect(found(facts)).toContain(`decision_facts ${what}`)
  })

  it('leaves alone what names nobody', () => {
    expect(found('Der Beitrag droht jemandem. Er wurde vor der Veröffentlichung geprüft.')).toEqual([])
    // four words of the post are no quote, and half a name is none
    expect(found('soll sich endlich schleichen')).toEqual([])
    expect(found('Donaublicke gibt es viele.')).toEqual([])
    expect(findPrivate([record('x')], { names: [], texts: new Map() }, sentences)).toEqual([])
  })

  it('takes the house’s own sentences for what they are, whatever somebody calls himself', () => {
    for (const sentence of sentences) {
      const names = sentence.split(/\P{L}+/u).filter(word => word.length > 1)
      expect(findPrivate([record(sentence)], { names, texts: new Map([['fg-1', sentence]]) }, sentences)).toEqual([])
    }
    expect(found(`${sentences[0]} Donaublick war es.`)).toEqual(['decision_facts name'])
  })

  it('names the record and looks through every string of every list', () => {
    const records = [record('nichts'), { puid: 'fg-2', category_specification_other: 'Insult of Donaublick' }]
    expect(findPrivate(records, hidden, sentences)).toEqual([
      { puid: 'fg-2', field: 'category_specification_other', what: 'name' },
    ])
    expect(findPrivate([{ puid: 'fg-2', territorial_scope: ['AT', 'Eva Klein'] }], hidden, sentences)).toHaveLength(1)
    expect(findPrivate([{ puid: 'fg-2', source_identity: 'DONAUBLICK' }], hidden, sentences)).toHaveLength(1)
  })

  it('finds a name wherever it stands', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäöü ]{0,30}$/), fc.stringMatching(/^[a-zäöü ]{0,30}$/), (before, after) => {
        expect(found(`${before} Donaublick ${after}`)).toContain('decision_facts name')
      }),
    )
  })
})
