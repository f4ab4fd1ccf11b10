import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readDataFile } from '../../../../main/core/data-file.ts'
import { readReasons, REASON_FILE } from '../../../../main/core/reasons.ts'
import { readReference, STATUTE_FILES } from '../../../../main/core/reference-files.ts'
import { AppError, type Problem } from '../../../../shared/errors.ts'
import { de } from '../../../../shared/strings/de.ts'
import { en } from '../../../../shared/strings/en.ts'
import { aDesk, SHIPPED } from '../../../fixtures/desk.ts'
import { aFolder } from '../../../fixtures/folder.ts'

const Sizes = z.strictObject({ title: z.string(), sizes: z.array(z.strictObject({ name: z.string(), cm: z.int() })) })
const SOUND = `# Sizes
title: Sizes
sizes:
  - name: small
    cm: 3
  - name: large
    cm: 9
`

const problemOf = (read: () => unknown): Problem => {
  try {
    read()
  } catch (error) {
    if (error instanceof AppError) return error.toProblem()
    throw error
  }
  throw new Error('It was read')
}

const readSizes = (text: string) => {
  const folder = aFolder()
  writeFileSync(join(folder, 'sizes.yaml'), text)
  return readDataFile(folder, 'sizes.yaml', Sizes)
}

describe('a data file', () => {
  it('is read by its schema', () => {
    expect(readSizes(SOUND).sizes.map(size => size.cm)).toEqual([3, 9])
  })

  it.each<[string, string, number, RegExp]>([
    ['a wrong value', SOUND.replace('cm: 9', 'cm: wide'), 7, /^sizes\.1\.cm: /],
    ['a missing field, at what should hold it', SOUND.replace('    cm: 9\n', ''), 6, /^sizes\.1\.cm: /],
    ['a field nobody knows', SOUND.replace('cm: 3', 'cm: 3\n    inch: 1'), 6, /inch/],
    ['nothing at all', '', 1, /./],
    ['a broken indent', SOUND.replace('    cm: 9', '   cm: 9'), 7, /./],
    ['a bracket that stays open', SOUND.replace('title: Sizes', 'title: [Sizes'), 3, /./],
    ['a key that is there twice', SOUND.replace('cm: 9', 'cm: 9\n    cm: 8'), 8, /./],
    ['an alias that leads nowhere', SOUND.replace('cm: 9', 'cm: *nine'), 1, /alias/],
  ])('with %s is refused with file and line, in words of both languages', (_, text, line, detail) => {
    const problem = problemOf(() => readSizes(text))
    expect(problem).toEqual({
      code: 'DATABASE',
      key: 'dataBroken',
      values: { file: 'sizes.yaml', line, detail: expect.stringMatching(detail) },
    })
    expect(de.problems.dataBroken(problem.values!)).toContain(`sizes.yaml ist in Zeile ${line} fehlerhaft`)
    expect(en.problems.dataBroken(problem.values!)).toContain(
      `sizes.yaml that came with Freigabe is faulty in line ${line}`,
    )
  })

  it('that is not there is named', () => {
    expect(problemOf(() => readDataFile(aFolder(), 'sizes.yaml', Sizes))).toEqual({
      code: 'DATABASE',
      key: 'dataMissing',
      values: { file: 'sizes.yaml' },
    })
  })
})

describe('the lists that ship', () => {
  const copied = () => {
    const folder = aFolder()
    cpSync(SHIPPED.dataDir, folder, { recursive: true })
    return folder
  }

  it.each([
    [REASON_FILE, readReasons] as const,
    ...[...STATUTE_FILES, 'clocks-at.yaml', 'documents-at.yaml', 'publicity-at.yaml', 'suggestions-at.yaml'].map(
      file => [file, readReference] as const,
    ),
  ])('are refused as YAML nobody can read, or when they are gone: %s', (file, read) => {
    const folder = copied()
    writeFileSync(join(folder, file), "version: '1'\n  broken: [\n")
    expect(problemOf(() => read(folder))).toMatchObject({ key: 'dataBroken', values: { file, line: 2 } })
    rmSync(join(folder, file))
    expect(problemOf(() => read(folder))).toMatchObject({ key: 'dataMissing', values: { file } })
  })

  it('are refused before any database is touched', () => {
    const dataDir = copied()
    writeFileSync(join(dataDir, STATUTE_FILES[0]), 'statutes: {')
    expect(problemOf(() => aDesk({ dataDir, path: join(aFolder(), 'desk.sqlite') }))).toMatchObject({
      key: 'dataBroken',
      values: { file: STATUTE_FILES[0] },
    })
  })
})
