import { basename } from 'node:path'
import type { AppEvent, Output } from '../../shared/contract.ts'
import type { ImportState } from '../../shared/domain.ts'
import type { Problem, ProblemKey, Reply } from '../../shared/errors.ts'
import type { Core } from '../core/core.ts'
import type { ImportCommand } from './arguments.ts'
import { takeDuty } from './duty.ts'
import { progressOf, summaryOf } from './summary.ts'
import { sentenceOf, type Surroundings } from './surroundings.ts'
import { words } from './words.ts'

/** Where the core's events arrive; whoever listens at the moment puts itself in. */
export type EventDoor = { hear: (event: AppEvent) => void }

/** What became of one file; `state` is null when its import never began. */
type Outcome = Readonly<{ state: ImportState | null; problem: Problem | null; columns: readonly string[] }>

const CLEAR_LINE = '\r\u001b[K'

/** Imports files one after the other, whatever becomes of each. True when every row of every file was taken. */
export async function importFiles(
  around: Surroundings,
  core: Core,
  door: EventDoor,
  command: ImportCommand,
): Promise<boolean> {
  const duty = takeDuty(core, command.moderator)
  if (!duty.ok) {
    await around.errors.write(`${sentenceOf(around, duty.problem)}\n`)
    return false
  }
  let isStopped = false
  around.onInterrupt(() => (isStopped = true))
  let isWell = true
  for (const file of command.files) {
    if (isStopped) break
    const outcome = await importFile(around, core, door, command, file, () => isStopped)
    isWell = (await report(around, file, outcome, command.asJson)) && isWell
  }
  duty.value()
  return isWell && !isStopped
}

async function importFile(
  around: Surroundings,
  core: Core,
  door: EventDoor,
  command: ImportCommand,
  file: string,
  isStopped: () => boolean,
): Promise<Outcome> {
  const offered = await core.offerFile(file)
  if (!offered.ok) return { state: null, problem: offered.problem, columns: [] }
  const { token, source, mapping, columns } = offered.value
  const started = core.dispatch('import.start', {
    token,
    source: command.source ?? source,
    mapping: { ...mapping, ...command.mapping },
    statuses: command.statuses,
    language: around.language,
  }) as Reply<Output<'import.start'>>
  if (!started.ok) return { state: null, problem: started.problem, columns }
  return { ...(await follow(around, core, door, started.value.importId, isStopped)), columns }
}

/** Waits for the end of the running import, showing its progress. */
async function follow(
  around: Surroundings,
  core: Core,
  door: EventDoor,
  importId: string,
  isStopped: () => boolean,
): Promise<Pick<Outcome, 'state' | 'problem'>> {
  let state: ImportState | null = null
  let problem: Problem | null = null
  let isCancelled = false
  door.hear = event => {
    if (event.name === 'file.refused')
      problem = { code: 'FILE', key: event.payload.key as ProblemKey, values: event.payload.values }
    if (event.name !== 'import.changed') return
    state = event.payload
    if (around.showsProgress) void around.errors.write(`${CLEAR_LINE}${progressOf(around.language, state)}`)
    if (!isStopped() || isCancelled) return
    isCancelled = true
    core.dispatch('import.cancel', { importId })
  }
  await core.idle()
  door.hear = () => {}
  if (around.showsProgress) await around.errors.write(CLEAR_LINE)
  return { state, problem }
}

/** Prints what became of a file; true when all its rows were taken. */
async function report(around: Surroundings, file: string, outcome: Outcome, asJson: boolean): Promise<boolean> {
  const { output, errors, language } = around
  const { state, problem, columns } = outcome
  const name = basename(file)
  const complain = (sentence: string) => errors.write(`${sentence.includes(name) ? '' : `${name}: `}${sentence}\n`)
  if (asJson) await output.write(`${JSON.stringify({ file, ...(state ?? { state }), problem })}\n`)
  else if (state !== null) await output.write(summaryOf(language, state))
  if (problem !== null) await complain(sentenceOf(around, problem))
  if (problem?.key === 'mappingIncomplete' || problem?.key === 'mappingUnknownColumn')
    await complain(words[language].columns(columns.join(', ')))
  return problem === null && state?.state === 'finished' && state.rejected === 0
}
