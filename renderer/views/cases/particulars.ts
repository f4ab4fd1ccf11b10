import type { CaseView } from '../../../shared/case.ts'
import type { Particulars } from '../../../shared/papers.ts'

// What a paper may be begun with, in German as the papers are: what the case says already, for a person to read over and change.

/** What the answers about danger come to, as the papers say it. */
const URGENCY = {
  yes: 'Nach dem Inhalt des Beitrags könnte Leben oder Sicherheit einer Person bedroht sein. Um rasche Behandlung wird ersucht.',
  no: 'Anhaltspunkte für eine Gefahr für Leben oder Sicherheit einer Person liegen nicht vor.',
  unsure: 'Ob Leben oder Sicherheit einer Person bedroht sind, lässt sich von hier aus nicht beurteilen.',
} as const

/** Beginnings for the fields of a paper; what nobody can know stays empty. `me` is who is on duty. */
export function proposedParticulars({ items, state }: CaseView, me: string): Particulars {
  const dangers = state.answers.map(({ answers }) => answers['danger'])
  const danger = (['yes', 'unsure', 'no'] as const).find(one => dangers.includes(one))
  const deleted = items.filter(({ status }) => status === 'deleted').length
  return {
    signer: me,
    ...(danger === undefined ? {} : { urgency: URGENCY[danger] }),
    measures: measuresOf(items.length, deleted, items.filter(({ everPublic }) => !everPublic).length),
  }
}

function measuresOf(posts: number, deleted: number, neverPublic: number): string {
  const hidden =
    neverPublic === posts
      ? 'Veröffentlicht wurde davon nichts.'
      : deleted === 0
        ? ''
        : deleted === posts
          ? 'Gelöscht ist alles davon.'
          : `Gelöscht: ${deleted} von ${posts}.`
  return ['Die Beiträge und die Daten des Nutzerkontos sind gesichert.', hidden].filter(Boolean).join(' ')
}
