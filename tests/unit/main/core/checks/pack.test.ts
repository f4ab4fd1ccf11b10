import { describe, expect, it } from 'vitest'
import { check } from '../../../../../main/core/checks/check.ts'
import { compile } from '../../../../../main/core/checks/compile.ts'
import { germanEndings } from '../../../../../main/core/checks/endings.ts'
import { PackError } from '../../../../../main/core/checks/pack-problem.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import type { PackProblem } from '../../../../../shared/strings/pack-problems.ts'
import { packSentence } from '../../../../../shared/strings/pack-problems.ts'
import { aPack, aPackFile, aRule, aRuleWhen, termsOf } from './a-pack.ts'

const faultsOf = (yaml: string, statutes?: ReadonlySet<string>): readonly PackProblem[] => {
  try {
    parsePack(yaml, statutes === undefined ? {} : { statutes })
    return []
  } catch (error) {
    if (error instanceof PackError) return error.problems
    throw error
  }
}
const problemsOf = (yaml: string): string[] => faultsOf(yaml).map(problem => packSentence('en', problem))
const problemsWith = (own: Record<string, unknown>) => problemsOf(aPackFile([aRule(own)]))
const problemsWhen = (when: unknown) => problemsWith({ when })

describe('a good pack', () => {
  it('gives every term its mode, folding, endings and gap', () => {
    const own = { text: 'Sau', mode: 'whole', folding: 'exact', except: ['Sauna'], endings: ['s'] }
    const terms = ['Wappler', own, 'du ... Sau', { text: 'du … Sau', mode: 'whole', gap: 1 }]
    const common = { mode: 'inflection', folding: 'strong', except: [], endings: germanEndings, gap: 0 }
    expect(termsOf(aPack(aRule({ terms })).rules[0])).toEqual([
      { ...common, text: 'Wappler' },
      { ...own, gap: 0 },
      { ...common, text: 'du ... Sau', gap: 3 },
      { ...common, text: 'du … Sau', mode: 'whole', gap: 1 },
    ])
  })
  it('has what its file leaves out as nothing', () => {
    const pack = aPack(aRule())
    expect({ ...pack, rules: pack.rules.length }).toEqual({
      name: 'test-pack',
      version: 3,
      title: { de: 'Probe', en: 'Trial' },
      owner: 'Forum',
      expires: null,
      rules: 1,
    })
    expect(pack.rules[0]).toMatchObject({ statutes: [], check: null, when: { kind: 'terms', atLeast: 1 } })
    expect(pack.rules[0]?.examples.hit[0]).toEqual({ text: 'du Wappler', facts: null })
  })
  it('asks for terms and condition where a rule has both', () => {
    const [rule] = aPack(aRule({ when: { firstPost: true } })).rules
    expect(rule?.when).toMatchObject({ kind: 'all', of: [{ kind: 'terms' }, { kind: 'firstPost' }] })
  })
  it('fills in what its conditions leave out', () => {
    const when = {
      all: [
        { regex: 'x+y' },
        { links: {} },
        { length: { atMost: 5 } },
        { repetition: { run: 4 } },
        { emoji: {} },
        { language: { is: ['de'] } },
        { contact: ['email'] },
        { sameText: { posts: 2, minutes: 5 } },
        { similar: { posts: 2, hours: 5 } },
        { not: { any: [{ count: { atLeast: 1, of: [{ hour: { from: 22, to: 4 } }] } }] } },
      ],
    }
    expect(aPack(aRuleWhen(when)).rules[0]?.when).toEqual({
      kind: 'all',
      of: [
        { kind: 'regex', pattern: 'x+y', ignoreCase: true, atLeast: 1 },
        { kind: 'links', atLeast: 1, domains: [], except: [], shortener: false, disguised: false },
        { kind: 'length', unit: 'characters', atLeast: 0, atMost: 5 },
        { kind: 'repetition', run: 4, words: null },
        { kind: 'emoji', atLeast: 1, share: 0 },
        { kind: 'language', is: ['de'], not: [] },
        { kind: 'contact', kinds: ['email'], atLeast: 1, except: { domains: [], numbers: [] } },
        { kind: 'sameText', posts: 2, authors: 1, minutes: 5 },
        { kind: 'similar', posts: 2, authors: 1, hours: 5, alike: 0.8 },
        {
          kind: 'not',
          of: { kind: 'any', of: [{ kind: 'count', atLeast: 1, of: [{ kind: 'hour', from: 22, to: 4 }] }] },
        },
      ],
    })
  })
})

describe('lists of a pack', () => {
  const withList = (titles: string[], own = {}) =>
    parsePack(aPackFile([aRule({ terms: [{ list: 'titles', ...own }, 'Wappler'] })], { lists: { titles } }))
  const textsOf = (pack: ReturnType<typeof parsePack>) => termsOf(pack.rules[0]).map(term => term.text)

  it('stand where a term calls for them, with the mode it says', () => {
    const pack = withList(['Beispielblatt', 'Bote'], { mode: 'prefix' })
    expect(textsOf(pack)).toEqual(['Beispielblatt', 'Bote', 'Wappler'])
    expect(termsOf(pack.rules[0]).map(term => term.mode)).toEqual(['prefix', 'prefix', 'inflection'])
  })
  it('may be empty, also where they are all there is', () => {
    expect(textsOf(withList([]))).toEqual(['Wappler'])
    const only = parsePack(aPackFile([aRule({ terms: [{ list: 'titles' }] })], { lists: { titles: [] } }))
    expect(check(compile([only]), 'Beispielblatt')).toEqual([])
  })
  it('take names of two letters, which are found as whole words alone, whatever the rule says', () => {
    const pack = withList(['SP', 'ÖVP', 'Bote'], { mode: 'anywhere', folding: 'strong' })
    expect(termsOf(pack.rules[0]).map(({ mode, folding }) => [mode, folding])).toEqual([
      ['whole', 'exact'],
      ['anywhere', 'strong'],
      ['anywhere', 'strong'],
      ['inflection', 'strong'],
    ])
    const found = (text: string) => check(compile([pack]), text).map(({ start, end }) => text.slice(start, end))
    expect(found('Die SP, die sp und die SP-Spitze.')).toEqual(['SP', 'sp', 'SP'])
    expect(found('Spaß, Wespe, $P, S.P., SPs, 5P')).toEqual([])
  })
  it('refuse a name of one letter where disguise is seen through', () => {
    const file = aPackFile([aRule({ terms: [{ list: 'titles' }] })], { lists: { titles: ['X'] } })
    expect(problemsOf(file)).toEqual([expect.stringContaining('too short for strong folding')])
  })
  it('may share a name with another list and with the rule, which is one term all the same', () => {
    const terms = [{ list: 'titles' }, { list: 'publishers' }, 'Bote']
    const lists = { titles: ['Bote', 'Kurier'], publishers: ['BOTE', 'Verlag'] }
    expect(textsOf(parsePack(aPackFile([aRule({ terms })], { lists })))).toEqual(['Bote', 'Kurier', 'Verlag'])
  })
  it('hold a name once each', () => {
    const file = aPackFile([aRule({ terms: [{ list: 'titles' }] })], { lists: { titles: ['Bote', 'BOTE'] } })
    expect(problemsOf(file)).toEqual([expect.stringContaining('"BOTE" stands in this list twice')])
  })
  it('are checked like terms, at their own line', () => {
    const file = aPackFile([aRule({ terms: [{ list: 'titles' }] })], { lists: { titles: ['Bote', '...'] } })
    const line = file.split('\n').findIndex(text => text.includes('- ...')) + 1
    expect(problemsOf(file)).toEqual([expect.stringContaining(`Line ${line}`)])
  })
  it('must be there', () => {
    const file = aPackFile([aRule({ terms: [{ list: 'title' }] })], { lists: { titles: [], people: [] } })
    expect(problemsOf(file)).toEqual([expect.stringContaining('Allowed are only titles, people.')])
  })
})

describe('exceptions of contact data', () => {
  const checks = (except: object) => compile([aPack(aRuleWhen({ contact: { kinds: ['phone', 'email'], except } }))])
  const found = (except: object, text: string) =>
    check(checks(except), text).map(({ start, end }) => text.slice(start, end))

  it('leave out numbers however they are written', () => {
    const text = 'Ruf 0800/222555, +43 800 222 555, 0043 800 222555, 0800 222 555-12 oder 0664 1234567'
    expect(found({ numbers: ['0800 222 555'] }, text)).toEqual(['0664 1234567'])
  })
  it('leave out addresses at a domain and under it', () => {
    const text =
      'a@zeitung.example.at, b (at) zeitung punkt example punkt at, c@x.zeitung.example.at, d@zeitungexample.at'
    expect(found({ domains: ['zeitung.example.at'] }, text)).toEqual(['d@zeitungexample.at'])
  })
  it('refuse what is no number and no domain', () => {
    const file = (except: object) => aPackFile([aRuleWhen({ contact: { kinds: ['phone'], except } })])
    expect(problemsOf(file({ numbers: ['rufen'] }))).toEqual([expect.stringContaining('not allowed')])
    expect(problemsOf(file({ domains: ['a@b.at'] }))).toEqual([expect.stringContaining('not allowed')])
  })
})

describe('a bad pack is refused with a sentence', () => {
  it('for a fault of syntax, with its line', () => {
    expect(problemsOf('format: 1\nname: [\n').join()).toMatch(/^Line \d/)
    expect(problemsOf('name: a\nname: b\n')).toEqual(['Line 2: This field stands here twice.'])
    expect(problemsOf('name: a\n\tversion: 1\n').join()).toMatch(/^Line 2/)
    expect(problemsOf('name: a\n---\nname: b\n')).toEqual([expect.stringContaining('one pack only')])
  })
  it('for text that is no pack at all', () => {
    expect(problemsOf('')).not.toEqual([])
    expect(problemsOf('just words')).not.toEqual([])
    expect(problemsOf('- 1\n- 2')).not.toEqual([])
  })
  it('for a pack of a newer program', () => {
    expect(problemsOf(aPackFile([aRule()], { format: 2 }))).toEqual([expect.stringContaining('newer version')])
  })
  it('for aliases that unfold without end', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
    'bcdefgh'.split('').forEach((name, place) => {
      const before = 'abcdefgh'[place]
      bomb.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`)
    })
    expect(problemsOf(bomb.join('\n'))).toEqual([expect.stringContaining('Too many references')])
  })
  it('for references that run in a circle or lead nowhere', () => {
    expect(problemsOf('a: &a [*a, *a]\n')).toHaveLength(1)
    expect(problemsOf('a: *b\n')).toHaveLength(1)
  })
  it('for nesting without end, however it is written', () => {
    expect(problemsOf('['.repeat(20_000)).join()).toContain('nested too deeply')
    const nested = Array.from({ length: 60 }).reduce<unknown>(inner => ({ not: inner }), { firstPost: true })
    expect(problemsWhen(nested)).toEqual([expect.stringContaining('nested too deeply')])
  })
  it('for a NUL character, with its line', () => {
    expect(problemsOf('format: 1\nname: a\0b\n')).toEqual([expect.stringMatching(/^Line 2: .*NUL/)])
  })
  it('for more than four megabytes, at once', () => {
    expect(problemsOf(`# ${'x'.repeat(5_000_000)}`)).toEqual([expect.stringContaining('at most 4 MB')])
  })
  it('for an unknown field, naming the rule', () => {
    expect(problemsWith({ colour: 'red' }).join()).toMatch(
      /^Line \d+, rule test-rule, field colour: .*"colour".*severity/,
    )
  })
  it.each([
    ['severity', { severity: 6 }],
    ['reason', { reason: 'N37' }],
    ['action', { action: 'delete' }],
    ['version', { version: 0 }],
    ['mode', { mode: 'word' }],
    ['folding', { folding: 'some' }],
    ['explain.en', { explain: { de: 'Nur deutsch.' } }],
    ['terms', { terms: [] }],
    ['examples.hit', { examples: { hit: ['nur einer'], miss: ['a', 'b'] } }],
    ['examples.miss', { examples: { hit: ['a', 'b'], miss: ['nur einer'] } }],
  ])('for a bad %s, naming rule and field', (field, own) => {
    const [first = ''] = problemsWith(own)
    expect(first).toMatch(/^Line \d+, rule test-rule/)
    expect(first).toContain(`field ${field}`)
  })
  it('for two rules of one id', () => {
    expect(problemsOf(aPackFile([aRule(), aRule()]))).toEqual([expect.stringContaining('used by another rule')])
  })
  it('for a rule whose id is missing, by its place', () => {
    expect(problemsWith({ id: undefined }).join()).toContain('rule 1, field id: The field is missing')
  })
  it('for a term that folds to nothing', () => {
    expect(problemsWith({ terms: ['…!'] })).toEqual([expect.stringContaining('no letter or digit')])
  })
  it('for a term too short for strong folding', () => {
    expect(problemsWith({ terms: ['SS'] })).toEqual([expect.stringContaining('too short for strong folding')])
    expect(problemsWith({ terms: [{ text: 'SS', folding: 'exact' }] })).toEqual([])
  })
  it('for a term that stands twice, whatever its spelling', () => {
    expect(problemsWith({ terms: ['Möwe', 'MOEWE'] })).toEqual([expect.stringContaining('in this list twice')])
    expect(problemsWith({ terms: ['Ratte', 'Rate'] })).toEqual([])
  })
  it('for an exception that covers its own term', () => {
    expect(problemsWith({ terms: [{ text: 'Esel', except: ['ESEL'] }] })).toEqual([
      expect.stringContaining('covers the term itself'),
    ])
  })
  it('for an exception that does not contain its term', () => {
    expect(problemsWith({ terms: [{ text: 'Esel', except: ['Pferd'] }] })).toEqual([
      expect.stringContaining('does not contain'),
    ])
  })
  it('for all its faults at once', () => {
    expect(problemsWith({ severity: 9, reason: 'X', terms: [7] })).toHaveLength(3)
  })
  it('for a term with a gap at its edge, or a width without a gap', () => {
    expect(problemsWith({ terms: ['... Depp'] })).toEqual([expect.stringContaining('at the edge')])
    expect(problemsWith({ terms: [{ text: 'Depp', gap: 2 }] })).toEqual([expect.stringContaining('gap means')])
    expect(problemsWith({ terms: ['du ... !!! ... Depp'] })).toEqual([expect.stringContaining('no letter or digit')])
  })
  it('for a rule without terms and condition, or terms without mode or folding', () => {
    expect(problemsWith({ terms: undefined })).toEqual([expect.stringContaining('neither terms nor when')])
    expect(problemsWith({ mode: undefined, folding: undefined })).toEqual([expect.stringContaining('mode, folding')])
    const own = { mode: undefined, terms: [{ text: 'Depp', mode: 'whole' }] }
    expect(problemsWith(own)).toEqual([])
  })
  it('for a statute the desk does not know', () => {
    const yaml = aPackFile([aRule({ statutes: ['at-stgb-115', 'at-nowhere'] })])
    expect(faultsOf(yaml, new Set(['at-stgb-115']))).toEqual([
      expect.objectContaining({ rule: 'test-rule', field: 'statutes.1', key: 'statuteUnknown' }),
    ])
    expect(faultsOf(yaml)).toEqual([])
  })
  it('for a day that does not exist', () => {
    const [fault] = faultsOf(aPackFile([aRule()], { expires: '2027-02-30' }))
    expect(fault).toMatchObject({ field: 'expires', key: 'badDate' })
  })
  it('with a hundred faults and the number of the rest', () => {
    const problems = problemsWith({ terms: Array.from({ length: 250 }, () => '!') })
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toBe('And 150 more.')
  })
})

describe('a bad condition is named for what it is', () => {
  it.each<[string, unknown, string, RegExp]>([
    ['an unknown name', { capitalz: {} }, 'when', /no condition "capitalz"; known are terms, .*capitals.*count/],
    ['several names', { links: {}, firstPost: true }, 'when', /exactly one name, here are links, firstPost/],
    ['no name', {}, 'when', /empty; it has one of these names/],
    ['no group at all', 7, 'when', /must be a group of fields/],
    [
      'an unknown field',
      { links: { hosts: ['a.at'] } },
      'when.links.hosts',
      /no field "hosts" here; known are atLeast, dom/,
    ],
    [
      'a missing field',
      { capitals: { share: 0.5 } },
      'when.capitals.letters',
      /missing; a whole number|missing; a number/,
    ],
    ['a wrong type', { capitals: { share: 'much', letters: 9 } }, 'when.capitals.share', /must be a number/],
    ['too much', { capitals: { share: 2, letters: 9 } }, 'when.capitals.share', /At most 1/],
    ['a value that is none', { contact: ['emial'] }, 'when.contact.0', /Allowed are only email, phone/],
    ['a list in place of a text', { regex: ['a'] }, 'when.regex', /must be text or a group of fields/],
    ['a number in place of a term', { terms: [7] }, 'when.terms.0', /must be text or a group of fields/],
    ['terms without a number', { terms: { of: ['Depp'] } }, 'when.terms.atLeast', /missing/],
    ['a fault deep inside', { all: [{ not: { emoji: { share: -1 } } }] }, 'when.all.0.not.emoji.share', /At least 0/],
    ['an unknown name deep inside', { any: [{ not: { link: {} } }] }, 'when.any.0.not', /no condition "link"/],
    ['an empty list', { all: [] }, 'when.all', /list is empty/],
    ['a length that asks for nothing', { length: {} }, 'when.length', /asks for nothing; it needs atLeast, atMost/],
    ['a length that cannot be', { length: { atLeast: 9, atMost: 3 } }, 'when.length', /atMost \(3\) is less than/],
    ['a repetition of nothing', { repetition: {} }, 'when.repetition', /needs run, words/],
    ['no language', { language: {} }, 'when.language', /needs is, not/],
    ['a language nobody detects', { language: { not: ['xx'] } }, 'when.language.not.0', /"xx" is not recognised/],
    ['no hours', { hour: { from: 3, to: 3 } }, 'when.hour', /no span of time/],
    [
      'a wave that is never counted',
      { similar: { posts: 61, hours: 5 } },
      'when.similar.posts',
      /never counted; the rule may ask for 60 at most/,
    ],
    ['its authors', { similar: { posts: 60, authors: 61, hours: 5 } }, 'when.similar.authors', /60 at most/],
    ['a wave of one text', { not: { sameText: { posts: 61, minutes: 5 } } }, 'when.not.sameText.posts', /60 at most/],
    ['a count out of reach', { count: { atLeast: 2, of: [{ links: {} }] } }, 'when.count', /atLeast is 2.*only 1/],
    ['a regex with a fault', { regex: 'a(b' }, 'when.regex', /expression is faulty/],
    ['a regex that looks ahead', { regex: 'a(?=b)' }, 'when.regex', /ahead and behind is not possible.*character/],
    ['a regex that looks back', { regex: '(a)\\1' }, 'when.regex', /Back-references are not possible/],
    ['a regex of nothing', { regex: 'a*' }, 'when.regex', /matches nothing/],
    ['a term of nothing', { any: [{ terms: ['!!'] }] }, 'when.any.0.terms.0', /no letter or digit/],
  ])('%s', (_name, when, field, sentence) => {
    const [fault, ...more] = faultsOf(aPackFile([aRule({ when })]))
    expect(more).toEqual([])
    expect(fault).toMatchObject({ rule: 'test-rule', field, line: expect.any(Number) })
    expect(fault && packSentence('en', fault)).toMatch(sentence)
  })
  it('in German too', () => {
    const [fault] = faultsOf(aPackFile([aRule({ when: { capitals: { share: 2, letters: 9 } } })]))
    expect(fault && packSentence('de', fault)).toMatch(
      /^Zeile \d+, Regel test-rule, Feld when.capitals.share: Höchstens 1\.$/,
    )
  })
  it('by the line on which it stands', () => {
    const yaml = aPackFile([aRule({ terms: ['eins', 'zwei', '!'] })])
    const line = yaml.split('\n').findIndex(text => text.includes('"!"')) + 1
    expect(faultsOf(yaml)).toEqual([expect.objectContaining({ line, field: 'terms.2' })])
  })
})

describe('a text that was in force once', () => {
  it('stays readable where it asks for more than is counted', () => {
    const yaml = aPackFile([aRuleWhen({ similar: { posts: 61, hours: 5 } })])
    expect(parsePack(yaml, { isStored: true }).rules[0]?.when).toMatchObject({ kind: 'similar', posts: 61 })
  })
  it('must be sound otherwise', () => {
    const yaml = aPackFile([aRuleWhen({ similar: { posts: 0, hours: 5 } })])
    expect(() => parsePack(yaml, { isStored: true })).toThrow('At least 1')
  })
})

const word = (place: number) => Array.from(String(place), digit => `${'bcdfghkmnp'[Number(digit)]}a`).join('')
const many = (count: number) => Array.from({ length: count }, (_, place) => `zo${word(place)}`)

describe('a long list', () => {
  it('of 100,000 terms is read and runs', () => {
    const pack = aPack(aRule({ mode: 'whole', folding: 'exact', terms: many(100_000) }))
    expect(termsOf(pack.rules[0])).toHaveLength(100_000)
    expect(check(compile([pack]), `ein zo${word(77_123)} hier`)).toHaveLength(1)
  }, 30_000)
  it('of more than 200,000 terms is refused', () => {
    const yaml = aPackFile([aRule()]).replace('- Wappler', `[${'ab,'.repeat(200_001)}]`)
    expect(problemsOf(yaml)).toEqual([expect.stringContaining('200001 terms, 200000 are allowed')])
  }, 30_000)
})
