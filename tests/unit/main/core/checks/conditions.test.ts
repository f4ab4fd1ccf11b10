import { describe, expect, it } from 'vitest'
import { check } from '../../../../../main/core/checks/check.ts'
import { compile } from '../../../../../main/core/checks/compile.ts'
import { exampleFacts } from '../../../../../main/core/checks/facts.ts'
import { loadLanguages } from '../../../../../main/core/checks/text/language.ts'
import type { ExampleFacts } from '../../../../../main/core/checks/types.ts'
import { aPack, aRuleWhen } from './a-pack.ts'

await loadLanguages()

const hitsOf = (when: unknown, text: string, facts: ExampleFacts = {}) =>
  check(compile([aPack(aRuleWhen(when, { mode: 'inflection', folding: 'strong' }))]), text, exampleFacts(facts))
const places = (when: unknown, text: string, facts?: ExampleFacts) =>
  hitsOf(when, text, facts).map(({ start, end, term }) => (end === 0 ? 'post' : `${term}[${text.slice(start, end)}]`))
const fires = (when: unknown, text: string, facts?: ExampleFacts) => hitsOf(when, text, facts).length > 0

describe('conditions about the text', () => {
  it('terms: one of a list, or several places', () => {
    const several = { terms: { of: ['Depp', 'Trottel'], atLeast: 2 } }
    expect(places(several, 'Depp und Trottel')).toEqual(['Depp[Depp]', 'Trottel[Trottel]'])
    expect(places(several, 'Depp und Depp')).toEqual(['Depp[Depp]', 'Depp[Depp]'])
    expect(places(several, 'nur ein Depp')).toEqual([])
  })
  it('terms: finds that overlap count once', () => {
    const terms = ['halt die Klappe', { text: 'Klappe', mode: 'whole' }]
    expect(fires({ terms: { of: terms, atLeast: 2 } }, 'halt die Klappe')).toBe(false)
    expect(fires({ terms: { of: terms, atLeast: 2 } }, 'halt die Klappe, Klappe')).toBe(true)
  })
  it('regex: matches in the text as it was typed, without regard to case unless asked', () => {
    expect(places({ regex: 'aktie \\d+' }, 'Aktie 12 und AKTIE 7')).toEqual([
      'aktie \\d+[Aktie 12]',
      'aktie \\d+[AKTIE 7]',
    ])
    expect(places({ regex: { pattern: 'Aktie', ignoreCase: false } }, 'Aktie aktie')).toEqual(['Aktie[Aktie]'])
    expect(fires({ regex: { pattern: 'aktie', atLeast: 3 } }, 'Aktie aktie')).toBe(false)
  })
  it('links: by number, domain, shortener', () => {
    const text = 'siehe https://shop.beispiel.at/x und https://orf.at und https://bit.ly/abc'
    expect(places({ links: {} }, text)).toHaveLength(3)
    expect(fires({ links: { atLeast: 4 } }, text)).toBe(false)
    expect(places({ links: { domains: ['beispiel.at'] } }, text)).toEqual([
      'shop.beispiel.at[https://shop.beispiel.at/x]',
    ])
    expect(places({ links: { except: ['beispiel.at', 'orf.at'] } }, text)).toEqual(['bit.ly[https://bit.ly/abc]'])
    expect(places({ links: { shortener: true } }, text)).toHaveLength(1)
    expect(fires({ links: {} }, 'kein Verweis')).toBe(false)
  })
  it('capitals: a share of enough letters', () => {
    const shouting = { capitals: { share: 0.7, letters: 12 } }
    const [hit] = hitsOf(shouting, 'DAS IST EINE FRECHHEIT hier')
    expect(hit?.findings).toEqual([{ kind: 'capitals', truth: 'yes', figures: { share: 19 / 23, letters: 23 } }])
    expect(fires(shouting, 'NEIN DOCH')).toBe(false)
    expect(fires(shouting, 'Das ist eine Frechheit')).toBe(false)
  })
  it('length: in characters or words, from and to', () => {
    expect(places({ length: { atMost: 3 } }, 'Aha')).toEqual(['post'])
    expect(fires({ length: { atMost: 3 } }, 'Soso')).toBe(false)
    expect(fires({ length: { unit: 'words', atLeast: 3, atMost: 4 } }, 'eins zwei drei')).toBe(true)
    expect(fires({ length: { unit: 'words', atLeast: 3, atMost: 4 } }, 'eins zwei')).toBe(false)
  })
  it('repetition: of a character, of words, and of both where both are named', () => {
    expect(places({ repetition: { run: 5 } }, 'so!!!!! ja')).toEqual(['![!!!!!]'])
    expect(fires({ repetition: { run: 6 } }, 'so!!!!! ja')).toBe(false)
    expect(fires({ repetition: { words: 0.5 } }, 'kauf kauf kauf kauf kauf kauf')).toBe(true)
    expect(fires({ repetition: { words: 0.5, run: 5 } }, 'kauf kauf kauf kauf kauf kauf')).toBe(false)
  })
  it('emoji: by number and share', () => {
    expect(fires({ emoji: {} }, 'gut 😀')).toBe(true)
    expect(fires({ emoji: { atLeast: 2 } }, 'gut 😀')).toBe(false)
    expect(fires({ emoji: { share: 0.5 } }, '😀😀😀 ja')).toBe(true)
    expect(fires({ emoji: { share: 0.5 } }, 'ein langer Satz 😀')).toBe(false)
  })
  it('language: unknown where a text does not tell, and then no ground for anything', () => {
    const english = 'This is a rather long sentence about the weather, and it is written in plain English.'
    expect(fires({ language: { is: ['en'] } }, english)).toBe(true)
    expect(fires({ language: { not: ['de'] } }, english)).toBe(true)
    expect(fires({ language: { not: ['en'] } }, english)).toBe(false)
    for (const when of [{ language: { is: ['en'] } }, { language: { not: ['en'] } }]) {
      expect(fires(when, 'ok')).toBe(false)
      expect(fires({ not: when }, 'ok')).toBe(false)
    }
  })
  it('contact: by kind and number', () => {
    const text = 'schreib an hans.huber@beispiel.at'
    expect(places({ contact: ['email'] }, text)).toEqual(['email[hans.huber@beispiel.at]'])
    expect(fires({ contact: ['iban', 'plate'] }, text)).toBe(false)
    expect(fires({ contact: { kinds: ['email'], atLeast: 2 } }, text)).toBe(false)
  })
})

describe('conditions about facts', () => {
  it.each<[string, unknown, ExampleFacts, ExampleFacts]>([
    ['accountAge', { accountAge: { belowDays: 7 } }, { accountAgeDays: 6 }, { accountAgeDays: 7 }],
    [
      'deletedShare',
      { deletedShare: { share: 0.5, ofLast: 10 } },
      { deletedOfLast: { decided: 4, deleted: 2 } },
      { deletedOfLast: { decided: 4, deleted: 1 } },
    ],
    ['sanctioned', { sanctioned: true }, { sanctioned: true }, { sanctioned: false }],
    ['firstPost', { firstPost: true }, { earlierPosts: 0 }, { earlierPosts: 1 }],
    ['flood', { flood: { posts: 3, minutes: 5 } }, { postsWithin: 3 }, { postsWithin: 2 }],
    [
      'sameText',
      { sameText: { posts: 3, authors: 2, minutes: 60 } },
      { sameText: { posts: 3, authors: 2 } },
      { sameText: { posts: 9, authors: 1 } },
    ],
    [
      'similar',
      { similar: { posts: 2, hours: 24 } },
      { similar: { posts: 2, authors: 1 } },
      { similar: { posts: 1, authors: 1 } },
    ],
    ['notices', { notices: { atLeast: 2 } }, { openNotices: 2 }, { openNotices: 1 }],
    ['section', { section: ['Sport'] }, { section: 'SPORT' }, { section: 'Politik' }],
    ['article', { article: ['a-1'] }, { article: 'a-1' }, { article: 'A-1' }],
    ['hour by day', { hour: { from: 8, to: 10 } }, { hour: 9 }, { hour: 10 }],
    ['hour over midnight', { hour: { from: 22, to: 4 } }, { hour: 3 }, { hour: 4 }],
  ])('%s: fires when so, not when not so, and neither way when unknown', (_name, when, so, notSo) => {
    expect(places(when, 'Text', so)).toEqual(['post'])
    expect(fires(when, 'Text', notSo)).toBe(false)
    expect(fires({ not: when }, 'Text', notSo)).toBe(true)
    expect(fires(when, 'Text')).toBe(false)
    expect(fires({ not: when }, 'Text')).toBe(false)
  })
  it('the share of nothing is unknown', () => {
    const facts = { deletedOfLast: { decided: 0, deleted: 0 } }
    expect(fires({ not: { deletedShare: { share: 0.5, ofLast: 10 } } }, 'Text', facts)).toBe(false)
  })
})
