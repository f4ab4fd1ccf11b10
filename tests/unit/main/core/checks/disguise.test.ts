import { describe, expect, it } from 'vitest'
import { aTerm, finderOf } from './a-term.ts'
import { disguises } from './disguise-table.ts'
import { harmlessWords } from './harmless-words.ts'

const terms = [
  aTerm('Idiot', { mode: 'anywhere' }),
  aTerm('Trottel', { mode: 'anywhere' }),
  aTerm('Arschloch'),
  aTerm('Arschlöcher'),
  aTerm('Wappler'),
  aTerm('Scheiße', { mode: 'anywhere' }),
  aTerm('Blödmann'),
  aTerm('Möchtegern'),
  aTerm('Dreckssäue'),
  aTerm('Gfraester'),
  aTerm('Bloedian'),
  aTerm('Duemmling'),
  aTerm('Mistfliesse'),
  aTerm('Schlampe'),
  aTerm('Nutte', { mode: 'suffix' }),
  aTerm('halt die Fresse', { mode: 'whole' }),
  aTerm('an die Wand stellen', { mode: 'whole' }),
  aTerm('gehört ... eingesperrt', { mode: 'whole', gap: 3 }),
  aTerm('halt ... Maul', { mode: 'whole', gap: 2 }),
]
const find = finderOf(terms)

const groups = Object.entries(disguises).map(([group, byTerm]) => ({
  group,
  cases: Object.entries(byTerm).flatMap(([term, texts]) => texts.map(text => ({ term, text }))),
}))

describe('the table of disguises', () => {
  it('has at least twenty groups of at least ten texts, three hundred in all, and none twice in a group', () => {
    expect(groups.length).toBeGreaterThanOrEqual(20)
    expect(groups.filter(({ cases }) => cases.length < 10)).toEqual([])
    expect(groups.filter(({ cases }) => new Set(cases.map(({ text }) => text)).size < cases.length)).toEqual([])
    expect(groups.reduce((sum, { cases }) => sum + cases.length, 0)).toBeGreaterThanOrEqual(300)
  })

  it('speaks only of terms that are looked for', () => {
    const known = new Set(terms.map(term => term.text))
    expect(groups.flatMap(({ cases }) => cases.filter(({ term }) => !known.has(term)))).toEqual([])
  })
})

describe('disguises', () => {
  it.each(groups)('$group: all are seen through', ({ cases }) => {
    expect(cases.filter(({ term, text }) => !find(text).some(found => found.startsWith(`${term}[`)))).toEqual([])
  })

  it('marks exactly the disguised word', () => {
    expect(find('so ein I d i o t, ehrlich')).toEqual(['Idiot[I d i o t]'])
    expect(find('du Id**t!')).toEqual(['Idiot[Id**t]'])
    expect(find('(@rschloch)')).toEqual(['Arschloch[@rschloch]'])
    expect(find('d u I d i o t e n d a')).toEqual(['Idiot[I d i o t]'])
    expect(find('Id\u200biot')).toEqual(['Idiot[Id\u200biot]'])
  })

  it('finds neighbouring disguised words separately', () => {
    expect(find('1d10t Tr0ttel Id**t')).toEqual(['Idiot[1d10t]', 'Trottel[Tr0ttel]', 'Idiot[Id**t]'])
  })
})

describe('masks', () => {
  it('may be too long at the end, and may stand inside bold type', () => {
    expect(find('Idio****')).toEqual(['Idiot[Idio*]'])
    expect(find('**Id**t**')).toEqual(['Idiot[Id**t]'])
  })
  it('may be followed by the rest of the word', () => {
    expect(find('Id**ten Tr*tteln W*pplers')).toEqual(['Idiot[Id**t]', 'Trottel[Tr*ttel]', 'Wappler[W*pplers]'])
  })
})

describe('masks that say too little', () => {
  it.each(['*diot', 'I****', 'Id***', 'T******', 'I****t', 'S.....e', 'A-h', 'Wa...er'])('%s stays open', text => {
    expect(find(text)).toEqual([])
  })
})

describe('harmless words', () => {
  const traps = finderOf([
    ...['Esel', 'Hund', 'Mist', 'Affe', 'Sau', 'Fut', 'Po', 'Jud', 'Puff'].map(text => aTerm(text, { mode: 'whole' })),
    ...['Depp', 'Nazi', 'Hure', 'Nutte', 'Neger', 'Fotze', 'Kanake', 'Trottel', 'Idiot', 'Schlampe', 'Wichser'].map(
      text => aTerm(text),
    ),
    aTerm('Jud', { endings: ['en', 'e'], except: ['Judentum'] }),
    aTerm('Puff', { endings: ['s'] }),
    aTerm('arsch', { mode: 'anywhere', except: ['Marsch', 'Barsch', 'harsch', 'Nachbarsch', 'warsch', 'Karsch'] }),
    aTerm('fick', { mode: 'prefix' }),
    aTerm('scheiß', { mode: 'prefix' }),
    aTerm('Spast', { endings: ['en', 'is'] }),
    aTerm('Mongo', { endings: ['s'] }),
    ...['88', '18', 'HH', 'SS', 'AH', 'KZ'].map(text => aTerm(text, { mode: 'whole', folding: 'exact' })),
  ])

  it('are more than sixty', () => expect(new Set(harmlessWords).size).toBeGreaterThan(60))
  it.each(harmlessWords)('%s', word => {
    expect(traps(word)).toEqual([])
    expect(traps(word.toUpperCase())).toEqual([])
  })
})
