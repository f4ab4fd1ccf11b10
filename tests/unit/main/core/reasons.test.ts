import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { REASON_FILE, readReasons } from '../../../../main/core/reasons.ts'
import { AppError } from '../../../../shared/errors.ts'
import { SHIPPED } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'

describe('the reasons that ship', () => {
  const { version, reasons } = readReasons(SHIPPED.dataDir)

  it('are N01 to N36 and N99, once each, in that order', () => {
    const codes = Array.from({ length: 36 }, (_, index) => `N${String(index + 1).padStart(2, '0')}`)
    expect(reasons.map(reason => reason.code)).toEqual([...codes, 'N99'])
    expect(version).toMatch(/^\d{4}-\d\d-\d\d$/)
  })

  it('have the nine digits, once each, and "other" asks for a note', () => {
    const digits = reasons.flatMap(reason => (reason.digit === null ? [] : [reason.digit]))
    expect(digits.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(reasons.find(reason => reason.code === 'N99')).toMatchObject({ needsNote: true })
  })

  it('are said in both languages, each differently', () => {
    for (const language of ['de', 'en'] as const)
      expect(new Set(reasons.map(reason => reason.label[language])).size).toBe(reasons.length)
  })
})

/** The line in which two texts differ first, counted from one. */
const firstChange = (before: string, after: string): number => {
  const lines = before.split('\n')
  return after.split('\n').findIndex((line, at) => line !== lines[at]) + 1
}

describe('a broken list of reasons', () => {
  it.each([
    ['a code that is none', (text: string) => text.replace('code: N05', 'code: X05'), /^reasons\.4\.code: /],
    ['a missing language', (text: string) => text.replace("de: 'Beleidigung', ", ''), /^reasons\.0\.label\.de: /],
    ['a digit too high', (text: string) => text.replace('digit: 3', 'digit: 10'), /digit: /],
    ['a field nobody knows', (text: string) => text.replace('digit: 3', 'taste: 3'), /^reasons\.4/],
  ])('is refused with file, line and place: %s', (_, spoil, detail) => {
    const folder = aFolder()
    const sound = readFileSync(join(SHIPPED.dataDir, REASON_FILE), 'utf8')
    writeFileSync(join(folder, REASON_FILE), spoil(sound))
    expect(spoil(sound)).not.toBe(sound)
    try {
      readReasons(folder)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(AppError)
      expect((error as AppError).toProblem()).toEqual({
        code: 'DATABASE',
        key: 'dataBroken',
        values: { file: REASON_FILE, line: firstChange(sound, spoil(sound)), detail: expect.stringMatching(detail) },
      })
    }
  })
})
