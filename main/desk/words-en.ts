import type { VerifyReport } from '../../shared/contract.ts'
import type { ImportState } from '../../shared/domain.ts'
import { en } from '../../shared/strings/en.ts'
import type { UsageKey } from './arguments.ts'
import type { Words } from './words-de.ts'

const { number } = en

const usage: Record<UsageKey, (word: string) => string> = {
  commandMissing: () => 'The command is missing: import, verify, check, request or bundle.',
  commandUnknown: word => `There is no command “${word}”; there are import, verify, check, request and bundle.`,
  optionUnknown: word => `There is no option ${word}.`,
  optionMisplaced: word => `The option ${word} does not go with this command.`,
  valueMissing: word => `The option ${word} needs a value.`,
  valueUnwanted: word => `The option ${word} takes no value.`,
  databaseMissing: word => `The command ${word} needs a database: --db FILE.`,
  fileMissing: () => 'The file is missing.',
  nameMissing: () => 'The name of the request is missing.',
  wordTooMany: word => `“${word}” is one word too many.`,
  mapUnreadable: word => `--map wants FIELD=COLUMN, not “${word}”.`,
  fieldUnknown: word => `There is no field “${word}”.`,
  keyMalformed: word => `“${word}” is no fingerprint; one has 64 digits from 0 to f.`,
}

const lines = {
  idMissing: '"id" is missing or neither text nor number.',
  textMissing: '"text" is missing or not text.',
}

type Broken = NonNullable<VerifyReport['broken']>
const broken: Record<Broken['what'], (at: Broken) => string> = {
  hash: at => `Entry ${at.entry} of the log was changed.`,
  link: at => `Entry ${at.entry} of the log does not follow its predecessor.`,
  gap: at => `Entry ${at.entry} of the log is missing.`,
  decision: at => `Decision ${at.decision} of entry ${at.entry} was changed.`,
  missingDecision: at => `Decision ${at.decision} of entry ${at.entry} is missing.`,
  unloggedDecision: () => 'There are decisions that the log does not know.',
  missingRecord: () => 'An entry of an author’s file is missing.',
  record: () => 'An entry of an author’s file was changed.',
  unloggedRecord: () => 'There are entries in authors’ files that the log does not know.',
  comment: at =>
    at.entry === null
      ? 'A post differs from what is recorded about it.'
      : `A text no longer fits entry ${at.entry} of the log.`,
  opinion: at =>
    at.entry === null
      ? 'There are second opinions that the log does not know.'
      : `The second opinion on decision ${at.decision} of entry ${at.entry} was changed.`,
  notice: at =>
    at.entry === null
      ? 'There are notices that the log does not know.'
      : `A notice of entry ${at.entry} of the log was changed or is missing.`,
  complaint: at =>
    at.entry === null
      ? 'There are complaints that the log does not know.'
      : `A complaint of entry ${at.entry} of the log was changed or is missing.`,
  evidence: () => 'A piece of evidence was changed, is missing, or stands in no entry of the log.',
  document: () => 'A paper was changed or is missing.',
  custody: () => 'A chain of custody was changed or has a gap.',
  case: () => 'A case differs from what is recorded about it.',
  reference: at =>
    at.entry === null
      ? 'There are versions of provisions that the log does not know.'
      : `A version of entry ${at.entry} of the log was changed or is missing.`,
  article18: at =>
    at.entry === null
      ? 'There are checks of Art. 18 that the log does not know.'
      : `A check of Art. 18 of entry ${at.entry} of the log was changed or is missing.`,
  statement: at =>
    at.entry === null
      ? 'There are statements of reasons that the log does not know or that do not stand where they should.'
      : `A statement of reasons of entry ${at.entry} of the log was changed or is missing.`,
  counter: () => 'A counter differs from what is stored.',
  integrity: () => 'SQLite reports damage to the database.',
}

const states: Record<ImportState['state'], string> = {
  running: 'still running',
  finished: 'finished',
  cancelled: 'cancelled',
  failed: 'failed',
  interrupted: 'interrupted',
}

const help = (
  version: string,
  fields: string,
  requests: string,
) => `Freigabe ${version} on the command line: the same records, without the window.

  npm run -s desk -- [options] COMMAND …

Commands
  import FILE …        reads CSV, NDJSON or JSON, one file after the other
  verify               checks everything: log, decisions, texts, counters and the file itself
  check                checks texts without a database: reads lines such as {"id":1,"text":"…"} from
                       standard input and prints one line for each, with its hits and the suggestion
  request NAME [JSON]  makes one request and prints the reply as JSON;
                       with "-" the JSON comes from standard input
  bundle FILE …        checks evidence bundles, without a database: every byte, signature, time stamp;
                       the same as npm run -s verify -- FILE …

Options
  --db FILE            the database; needed by import, verify and request
  --source NAME        import: name of the source; else after the file's name
  --map FIELD=COLUMN   import: the column that holds the field, may be repeated; "FIELD=" means none
  --all-pending        import: take every post as waiting, whatever its status
  --rejects FOLDER     import: where rejected rows go; else "rejects" beside the database
  --as NAME            import, request: who is moderating during this call
  --key FINGERPRINT    bundle: the key that must have signed
  --roots FILE         bundle: root certificates (PEM) to which a time stamp must lead
  --json               import, verify, bundle: the result as JSON
  --help, --version    this help, the version

Fields for --map
${fields}

Requests
${requests}

Exit code
  0  all went well
  1  something failed, was rejected or does not hold
  2  wrong usage
`

export const wordsEn: Words = {
  usage,
  lines,
  broken,
  states,
  help,
  helpHint: 'All commands and options: npm run -s desk -- --help',
  line: (line, problem) => `line ${line}: ${problem}`,
  badLines: count => `${en.rows(count)} not checked.`,
  progress: ({ fileName, read, ratePerSecond }, percent) =>
    `${fileName}: ${percent}%, ${en.rows(read)}, ${number(ratePerSecond)}/s`,
  summary: {
    source: 'source',
    state: 'state',
    read: 'read',
    new: 'new',
    revised: 'revised',
    same: 'same',
    rejected: 'rejected',
    unknownStatus: 'unknown status',
    rejectFile: 'rejected rows',
  },
  columns: columns => `Columns of this file: ${columns}. Assign with --map FIELD=COLUMN, no column with --map FIELD=`,
  verified: (entries, decisions) =>
    `All is well: checked ${number(entries)} log entries and ${number(decisions)} decisions, and with them all texts, the counters and the file itself.`,
  technically: detail => `Technically: ${detail}`,
  requestUnknown: name => `There is no request “${name}”.`,
  inputUnreadable: 'The input of the request is not valid JSON.',
  outputFailed: code => `The output could not be written completely (${code}).`,
}
