import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../../../main/core/checks/check.ts'
import { compile, type CompiledChecks } from '../../../../../main/core/checks/compile.ts'
import { failedExamples } from '../../../../../main/core/checks/examples.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { loadLanguages } from '../../../../../main/core/checks/text/language.ts'
import type { Condition, Pack, Term } from '../../../../../main/core/checks/types.ts'
import { SHIPPED_LAW } from '../../../../fixtures/law.ts'
import { falseAlarms } from './false-alarms.ts'
import { harmlessWords } from './harmless-words.ts'
import { innocentSentences } from './innocent-sentences.ts'
import { innocentTraps } from './innocent-traps.ts'
import { innocentWords } from './innocent-words.ts'
import { nearSentences } from './near-sentences.ts'

const folderOf = (name: string) => new URL(`../../../../../main/${name}/`, import.meta.url)
const read = (folder: string, file: string) => readFileSync(new URL(file, folderOf(folder)), 'utf8')

const { names, entries, families } = SHIPPED_LAW
const statutes = entries.statute
const inForce = new Set([...names.keys()].filter(id => statutes.find(one => one.id === id)?.until == null))

const packs: readonly Pack[] = readdirSync(folderOf('packs'))
  .filter(file => file.endsWith('.yaml'))
  .map(file => parsePack(read('packs', file), { statutes: inForce }))

/** The terms of which one is enough, without those of a `not`. */
const termsOf = (condition: Condition): readonly Term[] => {
  if (condition.kind === 'terms') return condition.terms
  if (condition.kind === 'all' || condition.kind === 'any' || condition.kind === 'count')
    return condition.of.flatMap(termsOf)
  return []
}

const innocents = [
  ...new Set([...harmlessWords, ...innocentWords, ...innocentSentences, ...innocentTraps, ...nearSentences]),
]

describe('the shipped packs', () => {
  let checks: CompiledChecks
  const firing = (text: string) => [...new Set(check(checks, text).map(hit => `${hit.pack}/${hit.ruleId}`))].toSorted()

  beforeAll(async () => {
    await loadLanguages()
    checks = compile(packs)
  })

  it('are five', () => {
    expect(packs.map(pack => pack.name).toSorted()).toEqual([
      'contact-data',
      'house-reputation',
      'law-at',
      'netiquette-de-at',
      'spam-links',
    ])
  })

  it.each(packs)('$name keeps every promise of its examples', pack => expect(failedExamples(pack)).toEqual([]))

  it.each(packs)('$name finds each term that is enough by itself', pack => {
    const lost = pack.rules.flatMap(rule =>
      rule.when.kind !== 'terms' || rule.when.atLeast > 1
        ? []
        : rule.when.terms
            .filter(term => !firing(term.text.replaceAll(' ... ', ' ')).includes(`${pack.name}/${rule.id}`))
            .map(term => `${rule.id}: ${term.text}`),
    )
    expect(lost).toEqual([])
  })

  it('have at least 500 terms of manners', () => {
    const netiquette = packs.find(pack => pack.name === 'netiquette-de-at')
    expect(netiquette?.rules.flatMap(rule => termsOf(rule.when)).length).toBeGreaterThanOrEqual(500)
  })

  it('name for every rule of law a statute in force and what a person must check', () => {
    const law = packs.find(pack => pack.name === 'law-at')
    expect(law?.rules.filter(rule => rule.statutes.length === 0 || rule.check === null).map(rule => rule.id)).toEqual(
      [],
    )
  })

  it('give a number code at least six innocent readings', () => {
    const codes = packs.flatMap(pack => pack.rules.filter(rule => rule.id.startsWith('ns-code')))
    expect(codes.length).toBeGreaterThan(1)
    expect(codes.filter(rule => rule.examples.miss.length < 6).map(rule => rule.id)).toEqual([])
  })

  it('never propose to delete for harm to the house', () => {
    const house = packs.find(pack => pack.name === 'house-reputation')
    expect(house?.rules.map(rule => rule.action)).toEqual(house?.rules.map(() => 'suggest-escalate'))
  })

  it('know the house by its own names once they are filled in, and not before', () => {
    const yaml = read('packs', 'house-reputation.yaml')
    const named = yaml
      .replace('titles: []', 'titles: [Beispielbote]')
      .replace('people: []', 'people: [Erika Musterfrau]')
    const rulesIn = (text: string, file: string) => check(compile([parsePack(file)]), text).map(hit => hit.ruleId)
    const texts = ['Der Beispielbote nimmt Schmiergeld von der Baufirma.', 'Die Erika Musterfrau ist doch korrupt.']
    expect(texts.map(text => rulesIn(text, yaml))).toEqual([[], []])
    expect(new Set(rulesIn(texts[0] ?? '', named))).toEqual(new Set(['house-bought', 'house-crime']))
    expect(new Set(rulesIn(texts[1] ?? '', named))).toEqual(new Set(['house-crime']))
    expect(rulesIn('Der Beispielbote ist einseitig, ich bestelle ihn ab.', named)).toEqual([])
    expect(rulesIn('Laut Beispielbote ist der Minister korrupt.', named)).toEqual([])
  })

  describe('on innocent texts', () => {
    it('are tried on at least 250', () => {
      expect(innocents.length).toBeGreaterThanOrEqual(250)
      expect(innocentSentences.length).toBeGreaterThanOrEqual(150)
    })

    it('raise no alarm but the listed ones, each with a reason', () => {
      const alarms = innocents.flatMap(text => firing(text).map(rule => ({ text, rule })))
      expect(alarms).toEqual(falseAlarms.map(({ text, rule }) => ({ text, rule })))
      expect(falseAlarms.filter(({ reason }) => reason.length < 20)).toEqual([])
    })

    it('are wrong in less than two of a hundred', () => {
      expect(new Set(falseAlarms.map(({ text }) => text)).size / innocents.length).toBeLessThan(0.02)
    })

    it('raise none in capitals either, word by word', () => {
      const known = new Set(falseAlarms.map(({ text }) => text.toUpperCase()))
      const alarms = [...harmlessWords, ...innocentWords]
        .map(word => word.toUpperCase())
        .filter(word => firing(word).length > 0)
      expect(alarms.filter(word => !known.has(word))).toEqual([])
    })
  })
})

describe('the statutes', () => {
  it('have ids of their own, in all files together', () => {
    expect(names.size).toBe(statutes.length + families.size)
  })
  it('rank a repealed one zero, and only that', () => {
    expect(statutes.filter(({ until, severity }) => (until !== null) !== (severity === 0))).toEqual([])
  })
})
