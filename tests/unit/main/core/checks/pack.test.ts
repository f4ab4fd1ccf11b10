import { describe, expect, it } from 'vitest'
import { germanEndings } from '../../../../../main/core/checks/endings.ts'
import { PackError, parsePack } from '../../../../../main/core/checks/pack.ts'
import { aPackFile, aRule } from './a-pack.ts'

const problemsOf = (yaml: string): readonly string[] => {
  try {
    parsePack(yaml)
    return []
  } catch (error) {
    if (error instanceof PackError) return error.problems
    throw error
  }
}
const problemsWith = (own: Record<string, unknown>) => problemsOf(aPackFile([aRule(own)]))

describe('a good pack', () => {
  it('gives every term its mode, folding and endings', () => {
    const terms = ['Wappler', { text: 'Sau', mode: 'whole', folding: 'exact', except: ['Sauna'], endings: ['s'] }]
    const pack = parsePack(aPackFile([aRule({ terms })]))
    expect(pack.rules[0]?.terms).toEqual([
      { text: 'Wappler', mode: 'inflection', folding: 'strong', except: [], endings: germanEndings },
      { text: 'Sau', mode: 'whole', folding: 'exact', except: ['Sauna'], endings: ['s'] },
    ])
    expect({ ...pack, rules: pack.rules.length }).toEqual({
      name: 'test-pack',
      version: 3,
      title: { de: 'Probe', en: 'Trial' },
      owner: 'Forum',
      rules: 1,
    })
  })
})

describe('a bad pack is refused with a sentence', () => {
  it('for a fault of syntax, with its line', () => {
    expect(problemsOf('format: 1\nname: [\n').join()).toMatch(/^Line \d/)
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
    expect(problemsOf(bomb.join('\n'))).toEqual([expect.stringContaining('cannot be read')])
  })
  it('for an unknown field, naming the rule', () => {
    expect(problemsWith({ colour: 'red' }).join()).toMatch(/^Line \d+, rule "test-rule".*colour/)
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
    expect(first).toMatch(/^Line \d+, rule "test-rule"/)
    expect(first).toContain(`field ${field}`)
  })
  it('for two rules of one id', () => {
    expect(problemsOf(aPackFile([aRule(), aRule()]))).toEqual([expect.stringContaining('used by another rule')])
  })
  it('for a rule whose id is missing, by its place', () => {
    expect(problemsWith({ id: undefined }).join()).toContain('rule number 1, field id')
  })
  it('for a term that folds to nothing', () => {
    expect(problemsWith({ terms: ['…!'] })).toEqual([expect.stringContaining('no letter or digit')])
  })
  it('for a term too short for strong folding', () => {
    expect(problemsWith({ terms: ['SS'] })).toEqual([expect.stringContaining('too short for strong folding')])
    expect(problemsWith({ terms: [{ text: 'SS', folding: 'exact' }] })).toEqual([])
  })
  it('for a term that stands twice, whatever its spelling', () => {
    expect(problemsWith({ terms: ['Möwe', 'MOEWE'] })).toEqual([expect.stringContaining('twice')])
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
})

it('reads a list of 20,000 terms', () => {
  const terms = Array.from({ length: 20_000 }, (_, place) => `wort${String.fromCharCode(97 + (place % 26))}${place}x`)
  expect(parsePack(aPackFile([aRule({ terms })])).rules[0]?.terms).toHaveLength(20_000)
})
