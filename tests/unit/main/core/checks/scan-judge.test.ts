import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../../../../main/core/checks/check.ts'
import { compile } from '../../../../../main/core/checks/compile.ts'
import { exampleFacts, unknownFacts } from '../../../../../main/core/checks/facts.ts'
import { judge, MAX_HITS } from '../../../../../main/core/checks/judge.ts'
import { EMPTY_SCAN, foldedOfLastScan, scan } from '../../../../../main/core/checks/scan.ts'
import { createSigner } from '../../../../../main/core/checks/similar/signature.ts'
import { loadLanguages } from '../../../../../main/core/checks/text/language.ts'
import type { ExampleFacts, Facts } from '../../../../../main/core/checks/types.ts'
import { aPack, aPackFile, aRule, aRuleWhen } from './a-pack.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'

await loadLanguages()

const all = (...of: unknown[]) => ({ all: of })
const any = (...of: unknown[]) => ({ any: of })
const not = (of: unknown) => ({ not: of })
const terms = (...words: string[]) => ({ terms: words })
const first = { firstPost: true }
const young = { accountAge: { belowDays: 7 } }
const english = 'This is a rather long sentence about the weather, and it is written in plain English.'

const wordsIn = (text: string): number => (text.match(/[\p{L}\d]+/gu) ?? []).length
const isLoud = (text: string): boolean => {
  const letters = (text.match(/\p{L}/gu) ?? []).length
  const inWords = (text.match(/\p{L}{2,}/gu) ?? []).join('')
  return letters >= 8 && (inWords.match(/\p{Lu}/gu) ?? []).length >= 0.5 * letters
}

/** Leaves whose truth in a text and with facts is plain to see. */
type Known = Readonly<{ file: unknown; truth: (text: string, facts: ExampleFacts) => boolean | null }>
const knownLeaves: readonly Known[] = [
  { file: terms('Depp'), truth: text => text.includes('Depp') },
  { file: terms('Trottel', 'Wappler'), truth: text => /Trottel|Wappler/.test(text) },
  { file: terms('halt ... Maul'), truth: text => /halt(?:[^\p{L}\d]+[\p{L}\d]+){0,3}[^\p{L}\d]+Maul/u.test(text) },
  { file: { terms: { of: ['Maul', 'Depp'], atLeast: 2 } }, truth: text => text.split(/Maul|Depp/).length > 2 },
  { file: { links: {} }, truth: text => text.includes('https://') },
  { file: { contact: ['phone'] }, truth: text => text.includes('0664') },
  { file: { emoji: { atLeast: 2 } }, truth: text => text.split('😀').length > 2 },
  { file: { capitals: { share: 0.5, letters: 8 } }, truth: isLoud },
  { file: { length: { unit: 'words', atLeast: 4 } }, truth: text => wordsIn(text) >= 4 },
  { file: { repetition: { run: 4 } }, truth: text => text.includes('!!!!') },
  { file: { length: { atMost: 20 } }, truth: text => Array.from(text.trim()).length <= 20 },
  { file: { regex: 'tag\\b' }, truth: text => text.includes('Tag') },
  { file: first, truth: (_text, { earlierPosts }) => (earlierPosts === undefined ? null : earlierPosts === 0) },
  { file: young, truth: (_text, { accountAgeDays }) => (accountAgeDays === undefined ? null : accountAgeDays < 7) },
]

type Naive = Readonly<{ file: unknown; value: (text: string, facts: ExampleFacts) => boolean | null }>

const notOf = (value: boolean | null) => (value === null ? null : !value)
const countOf = (values: Array<boolean | null>, atLeast: number): boolean | null => {
  const sure = values.filter(value => value === true).length
  const open = values.filter(value => value !== false).length
  return sure >= atLeast ? true : open < atLeast ? false : null
}
const list = (tie: fc.Arbitrary<Naive>) => fc.array(tie, { minLength: 1, maxLength: 3 })
const counted = (name: string, of: readonly Naive[], atLeast: number): Naive => ({
  file:
    name === 'count' ? { count: { atLeast, of: of.map(part => part.file) } } : { [name]: of.map(part => part.file) },
  value: (text, facts) =>
    countOf(
      of.map(part => part.value(text, facts)),
      atLeast,
    ),
})
const { naive } = fc.letrec<{ naive: Naive }>(tie => ({
  naive: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...knownLeaves).map(({ file, truth }): Naive => ({ file, value: truth })),
    list(tie('naive')).map(of => counted('all', of, of.length)),
    list(tie('naive')).map(of => counted('any', of, 1)),
    tie('naive').map((of): Naive => ({ file: not(of.file), value: (text, facts) => notOf(of.value(text, facts)) })),
    list(tie('naive')).chain(of => fc.integer({ min: 1, max: of.length }).map(least => counted('count', of, least))),
  ),
}))
const words = ['Depp', 'Trottel', 'Wappler', 'halt', 'Maul', 'Guten Tag', 'und', 'weiter so', 'SO NICHT MEHR']
const piece = fc.constantFrom(...words, '!!!!', '😀', 'https://orf.at/x', '0664 1234567')
const anyText = fc.array(piece, { maxLength: 7 }).map(pieces => pieces.join(' '))
const anyFacts = fc.record(
  { earlierPosts: fc.nat(1), accountAgeDays: fc.nat(14) },
  { requiredKeys: [] },
) as fc.Arbitrary<ExampleFacts>

const rulesFrom = (conditions: readonly Naive[]) => {
  const rules = conditions.map(({ file }, place) =>
    aRuleWhen(file, { id: `rule-${place}`, mode: 'whole', folding: 'exact' }),
  )
  return [parsePack(aPackFile(rules))]
}

describe('scan and judge', () => {
  const conditions = fc.array(naive, { minLength: 1, maxLength: 4 })

  it('agree with a plain evaluation of every condition', () => {
    fc.assert(
      fc.property(conditions, anyText, anyFacts, (rules, text, facts) => {
        const compiled = compile(rulesFrom(rules))
        const fired = new Set(judge(compiled, scan(compiled, text), exampleFacts(facts)).map(hit => hit.ruleId))
        const expected = rules.flatMap(({ value }, place) => (value(text, facts) === true ? [`rule-${place}`] : []))
        expect([...fired].sort()).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })
  it('judge a copy from another thread, which compiled for itself, alike', () => {
    fc.assert(
      fc.property(conditions, anyText, anyFacts, (rules, text, facts) => {
        const packs = rulesFrom(rules)
        const here = compile(packs)
        const there = compile(structuredClone(packs))
        const sent = structuredClone(scan(there, text))
        expect(sent).toEqual(scan(here, text))
        expect(judge(here, sent, exampleFacts(facts))).toEqual(judge(there, scan(here, text), exampleFacts(facts)))
      }),
    )
  })
  it('give hits in the order of the text, inside it, and one for each rule and span', () => {
    fc.assert(
      fc.property(conditions, anyText, anyFacts, (rules, text, facts) => {
        const hits = check(compile(rulesFrom(rules)), text, exampleFacts(facts))
        hits.forEach(({ start, end }, place) => {
          const before = hits[place - 1] ?? { start: 0, end: 0 }
          expect(before.start < start || (before.start === start && before.end <= end)).toBe(true)
          expect(0 <= start && start <= end && end <= text.length && (start < end || end === 0)).toBe(true)
        })
        expect(new Set(hits.map(hit => `${hit.ruleId} ${hit.start} ${hit.end}`)).size).toBe(hits.length)
      }),
    )
  })
})

describe('a scan', () => {
  it('leaves the text folded, for whoever signs it', () => {
    const compiled = compile([aPack(aRule())])
    const signer = createSigner()
    for (const text of ['Ein Satz, der lang genug für eine Unterschrift ist.', 'kurz', english]) {
      scan(compiled, text)
      expect(signer.signFolded(foldedOfLastScan(compiled))).toEqual(signer.sign(text))
    }
  })
  it('is one and the same empty thing for texts in which nothing is found', () => {
    const compiled = compile([aPack(aRule(), aRuleWhen(all({ links: {} }, first), { id: 'b' }))])
    expect(scan(compiled, 'Guten Tag')).toBe(EMPTY_SCAN)
    expect(scan(compiled, english)).toBe(EMPTY_SCAN)
  })
  it('leaves out conditions of rules that cannot fire any more', () => {
    const when = all({ links: {} }, { repetition: { run: 4 } }, first)
    const compiled = compile([aPack(aRuleWhen(when))])
    expect(scan(compiled, 'https://orf.at')).toBe(EMPTY_SCAN)
    expect(scan(compiled, 'https://orf.at !!!!').outcomes).toHaveLength(2)
  })
  it('tells what speaks against a rule that silence would let fire', () => {
    const compiled = compile([aPack(aRuleWhen(all(not({ links: {} }), first)))])
    const ofFirst = exampleFacts({ earlierPosts: 0 })
    expect(judge(compiled, scan(compiled, 'Guten Tag'), ofFirst)).toHaveLength(1)
    expect(judge(compiled, scan(compiled, 'https://orf.at'), ofFirst)).toEqual([])
  })
})

describe('hits', () => {
  const hitsOf = (when: unknown, text: string, facts: Facts = unknownFacts) =>
    check(compile([aPack(aRuleWhen(when, { mode: 'whole', folding: 'exact' }))]), text, facts)
  const marked = (when: unknown, text: string, facts?: Facts) =>
    hitsOf(when, text, facts).map(({ start, end }) => text.slice(start, end))

  it('mark what a condition rests on, and nothing under a not or in a part that does not hold', () => {
    expect(marked(all(terms('Depp'), not(terms('Freund'))), 'Depp Fremd')).toEqual(['Depp'])
    expect(marked(not(not(terms('Depp'))), 'du Depp')).toEqual([''])
    expect(marked(any(all(terms('Depp'), first), terms('Wicht')), 'Depp Wicht')).toEqual(['Wicht'])
    expect(marked(any(terms('Depp'), terms('Wicht')), 'Wicht Depp')).toEqual(['Wicht', 'Depp'])
  })
  it('mean the whole post where a rule rests on no place', () => {
    expect(hitsOf(first, 'Hallo', exampleFacts({ earlierPosts: 0 }))).toEqual([
      expect.objectContaining({ start: 0, end: 0, term: '' }),
    ])
  })
  it('tell every condition with its figures, unknown ones as unknown', () => {
    const when = all(terms('Depp'), any(young, { links: {} }, first))
    const [hit] = hitsOf(when, 'Depp', exampleFacts({ accountAgeDays: 2 }))
    expect(hit?.findings).toEqual([
      { kind: 'terms', truth: 'yes', figures: { count: 1 } },
      { kind: 'accountAge', truth: 'yes', figures: { days: 2 } },
      { kind: 'links', truth: 'no', figures: {} },
      { kind: 'firstPost', truth: 'unknown', figures: {} },
    ])
  })
  it('of one rule do not hide those of another', () => {
    const compiled = compile([
      aPack(
        aRule({ id: 'a' }),
        aRuleWhen(any({ links: {} }, terms('Wappler')), { id: 'b', mode: 'whole', folding: 'exact' }),
        aRuleWhen({ length: { atMost: 99 } }, { id: 'c' }),
      ),
    ])
    expect(check(compiled, 'Wappler').map(hit => hit.ruleId)).toEqual(['c', 'a', 'b'])
  })
})

describe('facts', () => {
  const countingFacts = () => {
    const asked: string[] = []
    const facts: Facts = {
      ...unknownFacts,
      accountAgeDays: () => {
        asked.push('accountAgeDays')
        return 3
      },
      postsWithin: minutes => {
        asked.push(`postsWithin ${minutes}`)
        return 5
      },
    }
    return { asked, facts }
  }
  const flood = (posts: number, minutes: number) => ({ flood: { posts, minutes } })

  it('are asked for once, however many rules need them, and once for each period', () => {
    const { asked, facts } = countingFacts()
    const whens = [young, { accountAge: { belowDays: 2 } }, flood(3, 5), flood(9, 5), flood(3, 60)]
    const compiled = compile([aPack(...whens.map((when, place) => aRuleWhen(when, { id: `r${place}` })))])
    check(compiled, 'Text', facts)
    expect(asked.sort()).toEqual(['accountAgeDays', 'postsWithin 5', 'postsWithin 60'])
  })
  it('are not asked for where the text has already decided', () => {
    const { asked, facts } = countingFacts()
    const own = { mode: 'whole', folding: 'exact' }
    const compiled = compile([
      aPack(
        aRuleWhen(all(young, terms('Depp')), { id: 'a', ...own }),
        aRuleWhen(all(young, { links: {} }), { id: 'b' }),
      ),
    ])
    check(compiled, 'Guten Tag', facts)
    expect(asked).toEqual([])
    check(compiled, 'Depp', facts)
    expect(asked).toEqual(['accountAgeDays'])
  })
})

describe('packs whose last day is over', () => {
  const pack = parsePack(aPackFile([aRule()], { expires: '2027-03-31' }))
  it.each([
    ['2027-03-31', 1],
    ['2027-04-01', 0],
    [undefined, 1],
  ])('on %s: %i hits', (today, hits) => {
    expect(check(compile([pack], today === undefined ? {} : { today }), 'Wappler')).toHaveLength(hits)
  })
})

describe('a text of a million characters', () => {
  const rules = [
    aRule({ id: 'a', terms: ['Depp', { text: 'epp', mode: 'anywhere' }, 'du ... Depp'] }),
    aRuleWhen(any({ links: {} }, { contact: ['email', 'phone'] }, { repetition: { run: 9 } }), { id: 'b' }),
    aRuleWhen({ regex: '(a|aa|b)+c' }, { id: 'c' }),
    aRuleWhen({ capitals: { share: 0.9, letters: 5 } }, { id: 'd' }),
  ]
  it.each([
    ['hits', 'Depp du '],
    ['disguise', 'D-e.p*p @'],
    ['one letter', 'a'],
    ['links', 'https://orf.at/x hans@beispiel.at '],
    ['capitals', 'DEPP '],
    ['parts of a term with a gap', 'du du Depp '],
  ])(
    'of nothing but %s is done in seconds, with a bounded number of hits',
    (_name, unit) => {
      const compiled = compile([aPack(...rules)])
      const hits = check(compiled, unit.repeat(Math.ceil(1_000_000 / unit.length)))
      expect(hits.length).toBeLessThanOrEqual(MAX_HITS)
    },
    10_000,
  )
})
