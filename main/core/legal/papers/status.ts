import type { Status } from '../../../../shared/domain.ts'

/** How a post stands, as papers and pictures say it. */
export const STATUS_DE: Readonly<Record<Status, string>> = {
  pending: 'wartet auf Entscheidung',
  approved: 'freigegeben',
  deleted: 'gelöscht',
  escalated: 'eskaliert',
}
