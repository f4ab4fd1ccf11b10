import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { requests } from '../../shared/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Core, LogEntry } from '../core/core.ts'
import type { Command, RequestCommand } from './arguments.ts'
import { PACKS_FOLDER } from './folders.ts'
import { helpText, version } from './help.ts'
import type { EventDoor } from './import.ts'
import type { Surroundings } from './surroundings.ts'
import { words } from './words.ts'

/** How a command went: well, not well, or misused with a sentence that says how. */
export type Ending = boolean | Readonly<{ misuse: string }>

/** Does what was asked for. Throws an AppError for what a person can understand. The parts are loaded when they are needed. */
export async function runCommand(around: Surroundings, command: Command): Promise<Ending> {
  switch (command.kind) {
    case 'help':
      return around.output.write(helpText(around.language))
    case 'version':
      return around.output.write(`${version()}\n`)
    case 'check': {
      const { checkTexts } = await import('./check.ts')
      return checkTexts(around, PACKS_FOLDER)
    }
    case 'verify': {
      refuseMissing(command.database)
      const { verifyRecord } = await import('./verify.ts')
      return open(around, command.database, null, core => verifyRecord(around, core, command.asJson))
    }
    case 'import': {
      const { importFiles } = await import('./import.ts')
      return open(around, command.database, command.rejectsFolder, (core, door) =>
        importFiles(around, core, door, command),
      )
    }
    case 'bundle': {
      const { verifyBundles } = await import('./bundle.ts')
      return verifyBundles(around, command)
    }
    case 'request':
      return request(around, command)
  }
}

async function request(around: Surroundings, command: RequestCommand): Promise<Ending> {
  const { name, moderator, database } = command
  if (!Object.hasOwn(requests, name)) {
    const problem = new AppError('BAD_INPUT', 'unknownRequest').toProblem()
    await around.output.write(`${JSON.stringify({ ok: false, problem })}\n`)
    return { misuse: words[around.language].requestUnknown(name) }
  }
  const input = readJson(command.input === '-' ? await wholeText(around.input) : command.input)
  if (input === null) return { misuse: words[around.language].inputUnreadable }
  // a question about a database that is not there is a slip, not a wish for a new one
  if (requests[name as keyof typeof requests].kind === 'query') refuseMissing(database)
  const { makeRequest } = await import('./request.ts')
  return open(around, database, null, core => makeRequest(around, core, { name, input: input.value, moderator }))
}

async function open(
  around: Surroundings,
  database: string,
  rejectsFolder: string | null,
  work: (core: Core, door: EventDoor) => Promise<boolean>,
): Promise<boolean> {
  const { withCore } = await import('./with-core.ts')
  const door: EventDoor = { hear: () => {} }
  return withCore(
    {
      database,
      rejectsFolder: rejectsFolder ?? join(dirname(database), 'rejects'),
      onEvent: event => door.hear(event),
      log: entry => logFailure(around, entry),
    },
    core => work(core, door),
  )
}

/** Only failures: whoever reads the number in the sentence needs the line that belongs to it. */
function logFailure({ errors }: Surroundings, { level, what, values }: LogEntry): void {
  if (level === 'error') void errors.write(`${JSON.stringify({ level, area: 'core', what, ...values })}\n`)
}

function refuseMissing(database: string): void {
  if (!existsSync(database)) throw new AppError('DATABASE', 'databaseUnreachable', { file: database })
}

function readJson(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

async function wholeText(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
