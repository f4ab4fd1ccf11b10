import { AppError } from '../../shared/errors.ts'
import { parseArguments } from './arguments.ts'
import { type Ending, runCommand } from './commands.ts'
import { languageOf } from './language.ts'
import { sentenceOf, type Surroundings } from './surroundings.ts'
import { words } from './words.ts'

const WELL = 0
const FAILED = 1
const WRONG_USAGE = 2

export type Call = Omit<Surroundings, 'language'> &
  Readonly<{
    /** What was typed behind the program's name. */
    typed: readonly string[]
    environment: Readonly<Record<string, string | undefined>>
    /** Absolute; relative paths are meant from here. */
    workingFolder: string
  }>

/** Runs one command of the command line and returns the exit code. Never throws for what a person can understand. */
export async function runDesk({ typed, environment, workingFolder, ...streams }: Call): Promise<number> {
  const around: Surroundings = { ...streams, language: languageOf(environment) }
  const { errors, output, language } = around
  const parsed = parseArguments(typed, workingFolder)
  const { usage, helpHint, outputFailed } = words[language]
  const ending = parsed.ok
    ? await attempt(around, () => runCommand(around, parsed.command))
    : { misuse: usage[parsed.fault.key](parsed.fault.word) }
  if (typeof ending === 'object') {
    await errors.write(`${ending.misuse}\n${helpHint}\n`)
    return WRONG_USAGE
  }
  const fault = output.fault()
  if (fault !== null && fault !== 'EPIPE') await errors.write(`${outputFailed(fault)}\n`)
  return ending && fault === null ? WELL : FAILED
}

/** The border at which a refusal becomes a sentence. */
async function attempt(around: Surroundings, work: () => Promise<Ending>): Promise<Ending> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    await around.errors.write(`${sentenceOf(around, error.toProblem())}\n`)
    return false
  }
}
