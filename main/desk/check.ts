import { rowSentence } from '../../shared/strings/row-problems.ts'
import { check } from '../core/checks/check.ts'
import { compile } from '../core/checks/compile.ts'
import { suggest } from '../core/checks/suggest.ts'
import { readPacks } from '../core/shipped-packs.ts'
import { rowProblem } from '../core/sources/problems.ts'
import { MAX_RECORD_BYTES } from '../core/sources/records.ts'
import { findingOf, type LineProblem, readCheckLine } from './check-line.ts'
import { type InputLine, readLines } from './input-lines.ts'
import type { Surroundings } from './surroundings.ts'
import { words } from './words.ts'

/**
 * Checks texts from standard input, one line out for one line in. True when every line was checked and printed. Reads no faster
 * than its output is taken, and stops when nobody takes it any more.
 */
export async function checkTexts(around: Surroundings, packsFolder: string): Promise<boolean> {
  const { input, output, errors, language } = around
  const compiled = compile(readPacks(packsFolder).map(({ pack }) => pack))
  let badLines = 0

  const answer = (line: InputLine): Readonly<{ found: string } | { problem: LineProblem }> => {
    if ('problem' in line) return { problem: { code: line.problem, values: { limitBytes: MAX_RECORD_BYTES } } }
    const asked = readCheckLine(line.text)
    if (!asked.ok) return { problem: asked.problem }
    const hits = check(compiled, asked.text)
    return { found: `${JSON.stringify(findingOf(asked.id, hits, suggest(hits)))}\n` }
  }

  for await (const lines of readLines(input, MAX_RECORD_BYTES)) {
    let found = ''
    let refused = ''
    for (const line of lines) {
      const answered = answer(line)
      if ('found' in answered) found += answered.found
      else {
        badLines += 1
        refused += `${words[language].line(line.number, sentenceFor(around, answered.problem))}\n`
      }
    }
    if (refused !== '') await errors.write(refused)
    if (found !== '' && !(await output.write(found))) return false
  }
  if (badLines > 0) await errors.write(`${words[language].badLines(badLines)}\n`)
  return badLines === 0
}

function sentenceFor({ language }: Surroundings, { code, values }: LineProblem): string {
  if (code === 'idMissing' || code === 'textMissing') return words[language].lines[code]
  return rowSentence(language, rowProblem(code, values))
}
