import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../../../../main/core/checks/check.ts'
import { compile } from '../../../../../main/core/checks/compile.ts'
import type { CompiledChecks } from '../../../../../main/core/checks/compile.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { loadLanguages } from '../../../../../main/core/checks/text/language.ts'
import { missedSentences } from './missed-sentences.ts'
import { nearSentences } from './near-sentences.ts'
import { ruleBreakingSentences } from './rule-breaking-sentences.ts'

const folder = new URL('../../../../../main/packs/', import.meta.url)
const packs = readdirSync(folder)
  .filter(file => file.endsWith('.yaml'))
  .map(file => parsePack(readFileSync(new URL(file, folder), 'utf8')))
const kinds = Object.entries(ruleBreakingSentences).map(([kind, texts]) => ({ kind, texts }))
const all = kinds.flatMap(({ texts }) => texts)

describe('sentences that break rules', () => {
  let checks: CompiledChecks
  const isFound = (text: string) => check(checks, text).length > 0

  beforeAll(async () => {
    await loadLanguages()
    checks = compile(packs)
  })

  it('are at least 120, beside at least 250 harmless ones with similar words, none twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(120)
    expect(nearSentences.length).toBeGreaterThanOrEqual(250)
    expect(new Set([...all, ...nearSentences]).size).toBe(all.length + nearSentences.length)
  })

  it.each(kinds)('of the kind "$kind" are found but for those known to be missed', ({ texts }) => {
    const known = new Set(missedSentences.map(({ text }) => text))
    expect(texts.filter(text => !isFound(text) && !known.has(text))).toEqual([])
  })

  it('that are listed as missed are not found by now', () => {
    expect(missedSentences.filter(({ text }) => !all.includes(text) || isFound(text))).toEqual([])
    expect(missedSentences.filter(({ why }) => why.length < 15)).toEqual([])
  })
})
