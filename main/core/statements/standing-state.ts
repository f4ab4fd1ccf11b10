import type { StatementState, ToldWhat, WithdrawnBecause } from '../../../shared/statement.ts'
import type { StatementRecord } from '../db/statement-records.ts'
import type { StatementHead, StatementStanding } from '../db/statements.ts'

/** What a record says beside its content, by its action. */
export type Details = Readonly<{
  made: StatementHead
  edited: Readonly<Record<string, never>>
  handedOver: { what: ToldWhat; exportId: string | null; how: string }
  postponed: { until: string }
  exempted: { why: string }
  required: Readonly<Record<string, never>>
  withdrawn: { because: WithdrawnBecause }
  reinstated: Readonly<Record<string, never>>
  confirmed: Readonly<Record<string, never>>
  reported: { exportId: string }
  received: { answer: string }
}>

const detailOf = <A extends keyof Details>(record: StatementRecord, _action: A): Details[A] =>
  JSON.parse(record.detail) as Details[A]

type Open = Omit<StatementStanding, 'state'>

/** What is still to be done about a statement. Nobody has to hear that something no longer holds of which they never heard. */
function stateOf({ stands, told, exempt }: Open): StatementState {
  if (stands === 0) return told === 'statement' ? 'withdrawalDue' : 'withdrawn'
  if (told === 'statement') return 'handedOver'
  return exempt === null ? 'due' : 'exempt'
}

/** Where a statement stands when the record of its making is written. */
export function standingFrom(record: StatementRecord, seq: number): StatementStanding {
  const open: Open = {
    ...detailOf(record, 'made'),
    seq,
    decisionId: record.decisionId,
    authorRecordId: record.authorRecordId,
    dueSince: record.recordedAt,
    textId: record.id,
    stands: 1,
    told: 'nothing',
    reportedAt: null,
    receipt: null,
  }
  return { ...open, state: stateOf(open) }
}

/** Where a statement stands after a further record. */
export function standingAfter(
  { state: _state, ...was }: StatementStanding,
  record: StatementRecord,
): StatementStanding {
  const open: Open = { ...was, ...changeBy(record) }
  return { ...open, state: stateOf(open) }
}

function changeBy(record: StatementRecord): Partial<Open> {
  const { action, recordedAt } = record
  switch (action) {
    case 'made':
    case 'confirmed':
      return {}
    case 'edited':
      return { textId: record.id }
    case 'handedOver':
      return { told: detailOf(record, action).what }
    case 'postponed':
      return { dueSince: detailOf(record, action).until }
    case 'exempted':
      return { exempt: 'person' }
    case 'required':
      return { exempt: null, dueSince: recordedAt }
    case 'withdrawn':
      return { stands: 0, dueSince: recordedAt }
    case 'reinstated':
      return { stands: 1, dueSince: recordedAt }
    case 'reported':
      return { reportedAt: recordedAt, receipt: null }
    case 'received':
      return answeredBy(detailOf(record, action).answer)
  }
}

/** What the database refused was not reported; it goes with the next export. */
const answeredBy = (answer: string): Partial<Open> =>
  answer.startsWith(REFUSED) ? { receipt: answer, reportedAt: null } : { receipt: answer }

/** How a stored answer begins that refused a record. */
export const REFUSED = 'refused: '

/** Where all statements stand, in their order, by everything that is recorded of them. */
export function standingsFrom(records: Iterable<StatementRecord & { seq: number }>): StatementStanding[] {
  const known = new Map<string, StatementStanding>()
  for (const { seq, ...record } of records) {
    const was = record.ofStatement === null ? undefined : known.get(record.ofStatement)
    known.set(
      record.ofStatement ?? record.id,
      was === undefined ? standingFrom(record, seq) : standingAfter(was, record),
    )
  }
  return [...known.values()]
}
