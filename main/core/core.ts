import { setImmediate } from 'node:timers/promises'
import { type AppEvent, requests, type RequestName } from '../../shared/contract.ts'
import type { BundleEdition } from '../../shared/bundle.ts'
import type { ExportedCase } from '../../shared/case.ts'
import type { ImportProbe, Moderator } from '../../shared/domain.ts'
import { AppError, type Problem, type ProblemKey, type Reply } from '../../shared/errors.ts'
import { may, type Right, rightFor } from '../../shared/rights.ts'
import { canonicalJson, sha256 } from './db/audit.ts'
import { foldForSearch } from '../../shared/search-text.ts'
import { factsOf } from './facts.ts'
import { countAlikeOf } from './alike.ts'
import { decideAutomatically } from './automatic.ts'
import { createSigner } from './checks/similar/signature.ts'
import { journalOf, withoutWaiting } from './db/journal.ts'
import { asDatabaseError, type Db, openDatabase } from './db/open.ts'
import { type Deps, type Effect, type Handlers, onDuty, type RunOrder } from './deps.ts'
import { appHandlers } from './handlers/app.ts'
import { auditHandlers } from './handlers/audit.ts'
import { authorHandlers } from './handlers/authors.ts'
import { caseHandlers } from './handlers/cases.ts'
import { createDayWatch } from './day-watch.ts'
import { createCheckJobs } from './handlers/check-jobs.ts'
import { decisionHandlers } from './handlers/decisions.ts'
import { demoHandlers } from './handlers/demo.ts'
import { evidenceHandlers } from './handlers/evidence.ts'
import { historyHandlers } from './handlers/history.ts'
import { hitHandlers } from './handlers/hits.ts'
import { importHandlers } from './handlers/imports.ts'
import { noticeHandlers } from './handlers/notices.ts'
import { paperHandlers } from './handlers/papers.ts'
import { packTextHandlers } from './handlers/pack-texts.ts'
import { packHandlers } from './handlers/packs.ts'
import { offenceHandlers } from './handlers/offences.ts'
import { opinionHandlers } from './handlers/opinions.ts'
import { queueHandlers } from './handlers/queues.ts'
import { referenceHandlers } from './handlers/reference.ts'
import { savedHandlers } from './handlers/saved.ts'
import { selectionHandlers } from './handlers/selections.ts'
import { sourceHandlers } from './handlers/sources.ts'
import { sweepHandlers } from './handlers/sweep.ts'
import { similarHandlers } from './handlers/similar.ts'
import { createCaseExport, folderOf } from './jobs/case-export.ts'
import { createBatches } from './jobs/batches.ts'
import { statementExportHandlers } from './handlers/statement-exports.ts'
import { statementHandlers } from './handlers/statements.ts'
import { statisticsHandlers } from './handlers/statistics.ts'
import { threadHandlers } from './handlers/threads.ts'
import { createReturns } from './jobs/returns.ts'
import { createIntake, type IntakeChecks } from './intake.ts'
import { statuteFactsIn } from './legal/papers/statute-facts.ts'
import { keepPrint, nextPrint, type Printed, type PrintJob } from './legal/printing.ts'
import { readReasons } from './reasons.ts'
import { createReference } from './reference.ts'
import { readReference, type ShippedReference } from './reference-files.ts'
import { prepareDesk } from './prepare-desk.ts'
import { createRules } from './rules.ts'
import { createStatistics } from './jobs/statistics.ts'
import { readPacks } from './shipped-packs.ts'
import { createComposer } from './statements/compose.ts'
import { createReasoned } from './statements/reasoned.ts'
import { readDatabaseSchema } from './statements/database-schema.ts'
import { readHouseTexts } from './statements/house-texts.ts'
import { houseSentences } from './statements/house-words.ts'
import { createTables } from './tables.ts'
import { createWaves, WAVE_POSTS } from './waves.ts'
import { createContext } from './pool/context.ts'
import { createPool, poolSize } from './pool/pool.ts'
import type { PackFile } from './pack-store.ts'

/** What makes something wait to be drawn by the shell. */
const DRAWN: ReadonlySet<Effect['kind']> = new Set(['capture', 'document'])

/** Above this a request is worth a line in the log. */
const SLOW_MS = 40

/** Whoever gave no order for so long does not wait for the desk. */
const AT_WORK_MS = 10_000

/** One line for the log: names, ids and figures, never what somebody wrote. */
export type LogEntry = Readonly<{
  level: 'info' | 'warn' | 'error'
  what: string
  values?: Readonly<Record<string, string | number>>
}>

export type CoreOptions = Readonly<{
  path: string
  /** Another build of the native module, where the packaged one does not load. */
  nativeBinding?: string | undefined
  packsDir: string
  dataDir: string
  rejectsDir: string
  /** Where the workstation's key lies (absolute path); left out, beside the database. */
  keyFolder?: string
  /** Named in evidence: what made it, and on which system. Left out where none is secured. */
  program?: Readonly<{ version: string; system: string }>
  /** The entry file of the threads that check beside this one (a file URL); without it everything is checked here. */
  checkerScript?: string | null
  /** No other process runs imports on this file, so one that is still marked as running has died. */
  runsAlone?: boolean
  now: () => Date
  newId: () => string
  onEvent: (event: AppEvent) => void
  log: (entry: LogEntry) => void
  /** Replies are checked against the contract too; for tests and development. */
  checkReplies?: boolean
}>

export type Core = Readonly<{
  dispatch: (name: string, input: unknown) => Reply<unknown>
  /** Takes a file a person chose; the page gets a token for it, never the path. */
  offerFile: (path: string) => Promise<Reply<ImportProbe>>
  /** Writes a case's bundle to a file a person chose (absolute path). */
  exportCase: (caseId: string, edition: BundleEdition, path: string) => Promise<Reply<ExportedCase>>
  /** What waits to be drawn by the shell (papers, pictures of secured posts) and is not among these ids, or null. */
  nextPrint: (except: ReadonlySet<string>) => PrintJob | null
  /** Takes what the shell has drawn. */
  keepPrint: (printed: Printed) => Reply<unknown>
  /** To be called now and then (once a minute will do): posts come back whose time has come, and a new day may end a pack. */
  lookAtClock: () => void
  /** Resolves when no job is running. */
  idle: () => Promise<void>
  /** Stops jobs after their current slice, then closes the database. */
  close: () => Promise<void>
}>

/**
 * Everything but Electron: the same object runs in the worker, on the command line, in tests and behind the browser tests.
 * Throws an AppError of code DATABASE when the database cannot be opened.
 */
export function createCore(options: CoreOptions): Core {
  const reasonList = readReasons(options.dataDir)
  const law = readReference(options.dataDir)
  const house = readHouseTexts(options.dataDir)
  const databaseSchema = readDatabaseSchema(options.dataDir)
  const packs = readPacks(options.packsDir, new Set(law.names.keys()))
  const db = openDatabase(options)
  try {
    return coreOn(db, options, { reasonList, law, house, databaseSchema, packs })
  } catch (error) {
    db.close()
    throw asDatabaseError(error, options.path)
  }
}

function coreOn(
  db: Db,
  options: CoreOptions,
  data: Readonly<{
    reasonList: ReturnType<typeof readReasons>
    law: ShippedReference
    house: ReturnType<typeof readHouseTexts>
    databaseSchema: ReturnType<typeof readDatabaseSchema>
    packs: readonly PackFile[]
  }>,
): Core {
  const { now, newId, log } = options
  const { reasonList, house, databaseSchema } = data
  const { names: statutes, families: statuteFamilies } = data.law
  const tables = createTables(db)
  const rules = createRules({ shipped: data.packs, table: tables.packs, now })
  const reference = createReference(tables.references, data.law.entries)

  let events: AppEvent[] = []
  let effects: Effect[] = []
  let afterCommit: Array<() => void> = []
  let lastOrderMs = -Infinity

  const { workstationId } = prepareDesk(db, { ...options, tables, rules, reference, reasonList, house })

  /** What is committed stays done, whatever a listener makes of it. */
  const tell = (event: AppEvent) => {
    try {
      options.onEvent(event)
    } catch (error) {
      problemOf(error, `event ${event.name}`, options)
    }
  }

  /** One transaction. What memory took over from one that was rolled back is not in the database; its ids may be given away anew. */
  const whole = <T>(work: () => T): T => {
    try {
      return db
        .transaction(() => {
          tables.fewPosts.look()
          return tables.similar.steadily(work)
        })
        .immediate()
    } catch (error) {
      deps.intake.forget()
      tables.fewPosts.forget()
      tables.similar.forget()
      tables.facts.forget()
      reference.forget()
      throw error
    }
  }

  /** One order: the work, its audit entry and nothing else, in one transaction; then the events. */
  const order: RunOrder = (request, rawInput, work, { isPassing } = { isPassing: false }) => {
    const input = recordable(rawInput)
    const mine = { events: [] as AppEvent[], effects: [] as Effect[], afterCommit: [] as Array<() => void> }
    events = mine.events
    effects = mine.effects
    afterCommit = mine.afterCommit
    const transact = () =>
      whole(() => {
        const moderatorId = tables.people.workstation()?.moderatorId ?? null
        const result = work()
        tables.audit.append({
          at: now().toISOString(),
          moderatorId: moderatorId ?? tables.people.workstation()?.moderatorId ?? null,
          workstationId,
          request,
          input,
          effects: canonicalJson(effects),
        })
        return result
      })
    const value = isPassing ? withoutWaiting(db, transact) : transact()
    for (const event of mine.events) tell(event)
    if (mine.effects.some(({ kind }) => DRAWN.has(kind))) tell({ name: 'print.waiting', payload: {} })
    for (const follow of mine.afterCommit) follow()
    waves.look()
    return value
  }

  const record = (effect: Effect) => void effects.push(effect)
  // Everything that is asked for is asked anew, so where no rule knows of notices they must change nothing.
  const rejudge: Deps['rejudge'] = (commentId, because) => {
    if (because === 'mark' || rules.asksFor('notices')) jobs.rejudge(commentId)
  }
  const program = options.program ?? { version: '', system: '' }
  const netiquetteVersion = reasonList.version
  const reasoned = createReasoned(reasonList)
  const needs = {
    tables,
    statutes,
    workstationId,
    program,
    netiquetteVersion,
    reasoned,
    house,
    now,
    newId,
    record,
    rejudge,
  }
  const signer = createSigner()
  const waves = createWaves({
    read: tables.similarPosts.inWave,
    now,
    onWave: wave => tell({ name: 'wave.seen', payload: wave }),
  })
  /** The posts like the one that is being taken in, as far as its rules wanted to know. */
  let alike: readonly number[] = []
  const intakeChecks: IntakeChecks = {
    scan: text => ({ scan: rules.current().scan(text), signature: signer.sign(text), folded: foldForSearch(text) }),
    judge: (found, post) => {
      alike = []
      const heard = (ids: readonly number[]) => {
        if (ids.length > alike.length) alike = ids
      }
      const onFound = waves.isNews(post.submittedAt) ? heard : undefined
      const countAlike = countAlikeOf(found.signature, tables.similar, tables.facts, onFound)
      return rules.current().judge(found.scan, factsOf(post, tables.facts, countAlike))
    },
    written: (commentId, submittedAt, found, verdict) => {
      tables.similar.put(commentId, found.signature, Date.parse(submittedAt))
      tables.hits.writeShadow(commentId, verdict.shadow)
      if (verdict.automatic !== null) decideAutomatically(needs, commentId, verdict.automatic)
      const others = alike
      if (others.length + 1 >= WAVE_POSTS) afterCommit.push(() => waves.note(commentId, others))
    },
  }

  const deps: Deps = {
    tables,
    rules,
    reference,
    statutes,
    statuteFamilies,
    reasoned,
    house,
    databaseSchema,
    houseSentences: houseSentences(reasonList.statements.values()),
    statuteFacts: id => statuteFactsIn(reference, id),
    intake: createIntake({ table: tables.intake, hits: tables.hits, facts: tables.facts, checks: intakeChecks, now }),
    recheck: () => void jobs.recheck(),
    rejudge,
    figures: () => jobs.figures(),
    workstationId,
    netiquetteVersion,
    program,
    now,
    newId,
    emit: event => void events.push(event),
    record,
    afterCommit: follow => void afterCommit.push(follow),
  }
  const asProblem = (error: unknown, what: string): Problem => problemOf(error, what, options)
  const here = createContext(db, tables.similar)
  const pool = createPool({
    script: options.checkerScript == null ? null : new URL(options.checkerScript),
    size: poolSize(),
    path: options.path,
    nativeBinding: options.nativeBinding,
    log,
    here,
    compiled: id => (rules.current().spec.id === id ? rules.current() : null),
  })
  const jobs = createCheckJobs(deps, { order, asProblem, onEvent: tell, pool, here, rechecks: tables.rechecks })
  const statistics = createStatistics(deps, {
    pool,
    onEvent: tell,
    onFailed: error => void asProblem(error, 'statistics'),
  })
  const imports = importHandlers(deps, {
    order,
    asProblem,
    rejectsDir: options.rejectsDir,
    onEvent: tell,
    pool,
    journal: journalOf(db),
    isSomebodyAtWork: () => now().getTime() - lastOrderMs < AT_WORK_MS,
  })
  const batches = createBatches(deps, {
    order,
    onEvent: tell,
    breathe: () => setImmediate(),
    onFailed: error => void asProblem(error, 'batch'),
  })
  const caseExport = createCaseExport(deps, {
    order,
    asProblem,
    dataFolder: options.keyFolder ?? folderOf(options.path),
  })
  const composer = createComposer(deps)
  const handlers: Handlers = {
    ...appHandlers(deps),
    ...queueHandlers(deps),
    ...selectionHandlers(deps),
    ...savedHandlers(deps),
    ...sweepHandlers(deps),
    ...opinionHandlers(deps),
    ...decisionHandlers(deps),
    ...historyHandlers(deps, batches),
    ...batches.handlers,
    ...authorHandlers(deps),
    ...noticeHandlers(deps),
    ...caseHandlers(deps),
    ...evidenceHandlers(deps),
    ...paperHandlers(deps),
    ...threadHandlers(deps),
    ...demoHandlers(deps),
    ...imports.handlers,
    ...auditHandlers(db, tables),
    ...hitHandlers(deps),
    ...similarHandlers(deps),
    ...jobs.handlers,
    ...packHandlers(deps),
    ...packTextHandlers(deps),
    ...statementHandlers(deps, composer),
    ...statementExportHandlers(deps, composer),
    ...statisticsHandlers(deps, statistics),
    ...referenceHandlers(deps),
    ...sourceHandlers(deps),
    ...offenceHandlers(deps),
  }

  const returns = createReturns(deps, { order, onEvent: tell, onFailed: error => void asProblem(error, 'returns') })
  const dayWatch = createDayWatch({
    today: rules.today,
    recheckWithoutEnded: jobs.recheckWithoutEnded,
    resume: jobs.resume,
    onFailed: error => void asProblem(error, 'day'),
    onNewDay: () => {
      tell({ name: 'rules.changed', payload: {} })
      tell({ name: 'app.changed', payload: {} })
    },
  })
  if (options.runsAlone === true) {
    dayWatch.begin()
    returns.look()
  }

  return {
    dispatch(name, input) {
      const startedMs = performance.now()
      const isKnown = typeof name === 'string' && Object.hasOwn(requests, name)
      // A name that is none of ours may be anything, so it stays out of the log.
      const loggedName = isKnown ? name : 'unknown'
      try {
        if (!isKnown) throw new AppError('BAD_INPUT', 'unknownRequest')
        refuseWithout(rightFor[name as RequestName], () => onDuty(deps))
        const request = requests[name as RequestName]
        if (request.kind === 'command') lastOrderMs = now().getTime()
        const parsed = request.input.safeParse(input)
        if (!parsed.success) throw new AppError('BAD_INPUT', 'badInput', { request: name })
        const handle = handlers[name as RequestName] as (value: unknown) => unknown
        const answer = () => {
          const value = handle(parsed.data)
          if (options.checkReplies === true) request.output.parse(value)
          return value
        }
        return { ok: true, value: request.kind === 'command' ? order(name, parsed.data, answer) : answer() }
      } catch (error) {
        return { ok: false, problem: asProblem(error, loggedName) }
      } finally {
        const ms = Math.round(performance.now() - startedMs)
        if (ms > SLOW_MS) log({ level: 'info', what: 'slow', values: { request: loggedName, ms } })
      }
    },
    offerFile: imports.offerFile,
    exportCase: caseExport.exportCase,
    nextPrint: except => nextPrint(deps, except),
    keepPrint(printed) {
      try {
        order('print.keep', { kind: printed.kind, id: printed.id }, () => keepPrint(deps, printed))
        return { ok: true, value: null }
      } catch (error) {
        return { ok: false, problem: asProblem(error, 'print.keep') }
      }
    },
    lookAtClock() {
      waves.look()
      if (options.runsAlone !== true) return
      dayWatch.look()
      returns.look()
    },
    idle: async () => {
      await batches.idle()
      await imports.idle()
      await jobs.idle()
      await statistics.idle()
      await returns.idle()
      await caseExport.idle()
    },
    async close() {
      await batches.stop()
      await imports.stop()
      await jobs.stop()
      await statistics.stop()
      await returns.stop()
      await caseExport.idle()
      await pool.close()
      // No `PRAGMA optimize`: statistics taken while a desk has one article make SQLite scan all articles once it has thousands.
      db.close()
    },
  }
}

const REFUSED: Readonly<Record<Exclude<Right, 'desk'>, ProblemKey>> = {
  lead: 'seniorOnly',
  law: 'lawOnly',
  case: 'legalOnly',
  personal: 'legalOnly',
  manage: 'adminOnly',
}

/** Throws where a request needs a right that whoever is on duty has not. */
function refuseWithout(right: Right | null, whoIsOnDuty: () => Moderator | null): void {
  if (right === null) return
  const person = whoIsOnDuty()
  if (person === null) throw new AppError('RULE', 'noModerator')
  if (right !== 'desk' && !may(person, right)) throw new AppError('RULE', REFUSED[right])
}

/** Above this a text (a rule pack) is recorded by its fingerprint; what it does is kept where it is stored. */
const LONGEST_RECORDED_TEXT = 4000

/**
 * Who reported something, complained, is threatened or stands in a case must not stand for ever in a log of which nothing can be taken away.
 */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set(['sender', 'step', 'check', 'particulars', 'letterhead'])

/** Above this a list (the posts of a batch) is recorded so; each of its posts is named by the records that follow. */
const LONGEST_RECORDED_LIST = 200

const withoutLongOrPrivateParts = (input: unknown): unknown => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => {
      const isLongText = typeof value === 'string' && value.length > LONGEST_RECORDED_TEXT
      const isLongList = Array.isArray(value) && value.length > LONGEST_RECORDED_LIST
      return isLongText || isLongList || PRIVATE_FIELDS.has(key)
        ? [`${key}Sha256`, sha256(isLongText ? value : canonicalJson(value))]
        : [key, value]
    }),
  )
}

/** The input as the audit log keeps it. Half a character (a lone surrogate) can be stored and hashed nowhere: refused. */
function recordable(input: unknown): string {
  try {
    return canonicalJson(withoutLongOrPrivateParts(input))
  } catch {
    throw new AppError('BAD_INPUT', 'badInput')
  }
}

/** Refusals become answers; anything else is logged under a short number and stays unspoken. */
function problemOf(error: unknown, what: string, { path, newId, log }: CoreOptions): Problem {
  const known = asDatabaseError(error, path)
  if (known instanceof AppError) {
    if (known.code === 'DATABASE' || known.code === 'BAD_INPUT')
      log({ level: 'warn', what: 'refused', values: { request: what, problem: known.key } })
    return known.toProblem()
  }
  const ref = newId().slice(-6)
  log({ level: 'error', what: 'failed', values: { request: what, ref, error: nameOf(known), stack: framesOf(known) } })
  return { code: 'INTERNAL', key: 'internal', values: { ref }, ref }
}

const nameOf = (error: unknown) =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : typeof error

/** The frames only: an error's message may quote what somebody wrote. */
const framesOf = (error: unknown) =>
  error instanceof Error
    ? (error.stack ?? '')
        .replace(error.message, '')
        .split('\n')
        .filter(line => line.startsWith('    at '))
        .slice(0, 8)
        .map(line => line.trim())
        .join(' < ')
    : ''
