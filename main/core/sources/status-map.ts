import { plainName } from './column-names.ts'

/** What a source's status means here. `isUnknown` when it had to be guessed: the row then waits for a person. */
export type MappedStatus = Readonly<{
  status: 'pending' | 'approved' | 'deleted'
  reasonCode: string | null
  isUnknown: boolean
}>

/** The desk's reason for advertising and spam. */
const SPAM_REASON = 'N21'

const mapped = (status: MappedStatus['status'], reasonCode: string | null = null): MappedStatus => ({
  status,
  reasonCode,
  isUnknown: false,
})
const PENDING = mapped('pending')
const APPROVED = mapped('approved')
const DELETED = mapped('deleted')
const SPAM = mapped('deleted', SPAM_REASON)
const UNKNOWN: MappedStatus = { status: 'pending', reasonCode: null, isUnknown: true }

// Written as `plainName` leaves them.
const WORDS: ReadonlyMap<string, MappedStatus> = new Map([
  ...named(APPROVED, 'online approved approve accepted visible published publish live'),
  ...named(APPROVED, 'freigegeben veroeffentlicht sichtbar genehmigt'),
  ...named(
    PENDING,
    'hold held pending unapproved inmoderation moderation premod systemwithheld none queued waiting new',
  ),
  ...named(PENDING, 'wartend wartet ausstehend offen ungeprueft inpruefung inmoderationsschleife neu'),
  ...named(DELETED, 'deleted delete removed rejected reject trash trashed posttrashed offline blocked hidden'),
  ...named(DELETED, 'geloescht entfernt abgelehnt gesperrt papierkorb'),
  ...named(SPAM, 'spam'),
])
const YES = new Set(['1', 'true', 'yes', 'ja', 'y', 't'])
const NO = new Set(['0', 'false', 'no', 'nein', 'n', 'f'])

/** Reads the status column named `column`. Yes and no mean what the column's name asks: "approved: 1", but "deleted: 1". */
export function createStatusReader(column: string): (value: string) => MappedStatus {
  const name = plainName(column)
  const yes = meaningOfYes(name)
  const known = new Map<string, MappedStatus>()
  return value => {
    let status = known.get(value)
    if (status === undefined) {
      const word = plainName(value)
      status =
        word === '' ? PENDING : (WORDS.get(word) ?? (YES.has(word) ? yes : NO.has(word) ? meaningOfNo(yes) : UNKNOWN))
      if (known.size < 1000) known.set(value, status)
    }
    return status
  }
}

function meaningOfYes(column: string): MappedStatus {
  if (column.includes('spam')) return SPAM
  if (/delet|remov|trash|reject|hidden|geloescht|entfernt|abgelehnt|gesperrt/.test(column)) return DELETED
  if (/approv|publi|visib|online|stat|freigabe|freigegeben|veroeffentlicht|sichtbar/.test(column)) return APPROVED
  return UNKNOWN
}

function meaningOfNo(yes: MappedStatus): MappedStatus {
  return yes === UNKNOWN ? UNKNOWN : PENDING
}

function named(status: MappedStatus, words: string): Array<[string, MappedStatus]> {
  return words.split(' ').map(word => [word, status])
}
