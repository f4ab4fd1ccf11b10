import { describe, expect, it } from 'vitest'
import { addRule, raiseVersions, removeRule, setRuleField } from '../../../../../main/core/checks/pack-edit.ts'
import { readRuleForms } from '../../../../../main/core/checks/pack-forms.ts'
import { PackError } from '../../../../../main/core/checks/pack-problem.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { termsOf } from './a-pack.ts'

const yaml = `# What this pack is for.
format: 1
name: test-pack
version: 4
title: { de: Probe, en: Trial }
owner: Forum # the desk

rules:
  # The first rule.
  - id: first
    version: 2 # second try
    severity: 2
    reason: N01
    action: flag
    explain:
      de: Schimpfwort.
      en: Abuse.
    mode: whole
    folding: strong
    terms:
      - Wappler # Vienna
      - { text: Depp, except: [Johnny Depp] }
      # long exceptions
      - text: Esel
        except:
          [
            Eselsbrücke,
            Eselsohr,
          ]
    examples:
      hit: [du Wappler, du Depp]
      miss:
        - 'Guten Tag [ja]'
        - Mahlzeit

  # The second rule.
  - id: second
    version: 1
    severity: 1
    reason: N02
    action: flag
    explain: { de: Eile., en: Haste. }
    when: { links: {} }
    examples:
      hit: [https://orf.at, https://orf.at/x]
      miss: [Guten Tag, Mahlzeit]
`

/** The lines that are only in one of two texts. */
const changesTo = (text: string) => {
  const before = yaml.split('\n')
  const after = text.split('\n')
  return {
    gone: before.filter(line => !after.includes(line)),
    come: after.filter(line => !before.includes(line)),
  }
}
const [first] = parsePack(yaml).rules

describe('setting a field', () => {
  it('changes its line and nothing else', () => {
    expect(changesTo(setRuleField(yaml, 'first', ['severity'], 5))).toEqual({
      gone: ['    severity: 2'],
      come: ['    severity: 5'],
    })
    expect(changesTo(setRuleField(yaml, 'first', ['version'], 9))).toEqual({
      gone: ['    version: 2 # second try'],
      come: ['    version: 9 # second try'],
    })
  })
  it('quotes what must be quoted', () => {
    const text = setRuleField(yaml, 'second', ['explain', 'de'], 'Achtung: „ja, nein“, [x] # {y}')
    expect(parsePack(text).rules[1]?.explain.de).toBe('Achtung: „ja, nein“, [x] # {y}')
  })
  it('opens a bare term where it gets a field of its own, and keeps its comment', () => {
    const text = setRuleField(yaml, 'first', ['terms', 0, 'endings'], ['s'])
    expect(changesTo(text).come).toEqual(['      - { text: Wappler, endings: [s] } # Vienna'])
  })
  it('adds an entry behind the last one, and takes one out', () => {
    const more = setRuleField(yaml, 'first', ['terms', 1, 'except', 1], 'Depp Jones')
    expect(changesTo(more).come).toEqual(['      - { text: Depp, except: [Johnny Depp, Depp Jones] }'])
    const less = setRuleField(yaml, 'first', ['terms', 1], null)
    expect(termsOf(parsePack(less).rules[0]).map(term => term.text)).toEqual(['Wappler', 'Esel'])
    expect(less).toContain('# Vienna')
  })
  it('writes a whole list, and keeps the comments of entries that stay', () => {
    const written = ['Wappler', { text: 'Sau', mode: 'whole' }, { text: 'Esel', except: ['Eselsbrücke', 'Eselsohr'] }]
    const text = setRuleField(yaml, 'first', ['terms'], written)
    expect(termsOf(parsePack(text).rules[0]).map(term => term.text)).toEqual(['Wappler', 'Sau', 'Esel'])
    for (const comment of ['# Vienna', '# long exceptions', '# The second rule.', '# What this pack is for.'])
      expect(text).toContain(comment)
  })
  it('adds a field that was not there, and takes it out again', () => {
    const text = setRuleField(yaml, 'second', ['check'], { de: 'Bitte lesen.', en: 'Please read.' })
    expect(parsePack(text).rules[1]?.check).toEqual({ de: 'Bitte lesen.', en: 'Please read.' })
    expect(parsePack(setRuleField(text, 'second', ['check'], null)).rules[1]?.check).toBeNull()
  })
  it('of a rule that is not there is refused', () => {
    expect(() => setRuleField(yaml, 'third', ['severity'], 1)).toThrow(PackError)
    expect(() => removeRule(yaml, 'third')).toThrow(PackError)
  })
})

describe('rules', () => {
  it('are added at the end, valid as they stand', () => {
    const text = addRule(yaml, 'brand-new')
    expect(text.startsWith(yaml.trimEnd())).toBe(true)
    expect(parsePack(text).rules.map(rule => rule.id)).toEqual(['first', 'second', 'brand-new'])
  })
  it('are added to a pack that has none yet', () => {
    const head = yaml.slice(0, yaml.indexOf('rules:'))
    expect(parsePack(addRule(head, 'brand-new')).rules.map(rule => rule.id)).toEqual(['brand-new'])
  })
  it('are taken out, and all else stays as it is', () => {
    const text = removeRule(yaml, 'second')
    expect(parsePack(text).rules.map(rule => rule.id)).toEqual(['first'])
    expect(changesTo(text).come).toEqual([])
    expect(parsePack(removeRule(yaml, 'first')).rules.map(rule => rule.id)).toEqual(['second'])
  })
  it('are read for a form as they are written', () => {
    expect(readRuleForms(yaml)).toEqual([
      expect.objectContaining({
        id: 'first',
        line: 10,
        mode: 'whole',
        check: null,
        terms: [
          { text: 'Wappler', mode: null, except: [], gap: null, list: null },
          { text: 'Depp', mode: null, except: ['Johnny Depp'], gap: null, list: null },
          { text: 'Esel', mode: null, except: ['Eselsbrücke', 'Eselsohr'], gap: null, list: null },
        ],
        hits: ['du Wappler', 'du Depp'],
      }),
      expect.objectContaining({ id: 'second', line: 37, mode: null, terms: [], misses: ['Guten Tag', 'Mahlzeit'] }),
    ])
    expect(readRuleForms('name: only')).toEqual([])
  })
  it('show where the words of a list of the pack stand, by its name', () => {
    const text = yaml
      .replace('terms:', 'terms:\n      - { list: titles }')
      .concat('\nlists:\n  titles: [Kurier am Rand]\n')
    expect(readRuleForms(text)[0]?.terms[0]).toMatchObject({ text: 'list: titles', list: 'titles' })
  })
})

describe('raising versions', () => {
  const inForce = parsePack(yaml)

  it('raises the pack, and leaves rules that mean the same', () => {
    const raised = raiseVersions(yaml, inForce)
    expect(raised).toMatchObject({ version: 5, changedRules: [] })
    expect(changesTo(raised.yaml)).toEqual({ gone: ['version: 4'], come: ['version: 5'] })
  })
  it('raises exactly the rules that differ, not for comments and examples', () => {
    const examples = setRuleField(yaml, 'second', ['examples', 'miss', 0], 'Guten Abend')
    const edited = setRuleField(examples, 'first', ['severity'], 3).replace('# The first', '# The very first')
    const raised = raiseVersions(edited, inForce)
    expect(raised.changedRules).toEqual(['first'])
    expect(parsePack(raised.yaml).rules.map(rule => rule.version)).toEqual([3, 1])
    expect(raised.yaml).toContain('version: 3 # second try')
  })
  it('takes back a number that somebody raised by hand without reason', () => {
    const raised = raiseVersions(setRuleField(yaml, 'first', ['version'], 9), inForce)
    expect(parsePack(raised.yaml).rules[0]?.version).toBe(first?.version)
  })
  it('gives no number twice, after a roll-back and for a rule that comes back', () => {
    const edited = addRule(setRuleField(yaml, 'first', ['severity'], 3), 'back-again')
    const highest = { pack: 8, rules: new Map([['first', 6], ['back-again', 2]]) } // prettier-ignore
    const raised = raiseVersions(edited, inForce, highest)
    expect(raised).toMatchObject({ version: 9, changedRules: ['first', 'back-again'] })
    expect(parsePack(raised.yaml).rules.map(rule => rule.version)).toEqual([7, 1, 3])
  })
  it('leaves the numbers of a new pack', () => {
    const raised = raiseVersions(yaml, null)
    expect(raised).toEqual({ yaml, version: 4, changedRules: ['first', 'second'] })
  })
})
