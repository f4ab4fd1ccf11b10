import type { SanctionFigures } from '../../../shared/author.ts'
import type { StatementKind, StatementSource } from '../../../shared/statement.ts'
import type { ReasonStatement } from '../reasons.ts'

// The sentences of which the facts of a statement are made. They say nothing of a person, so they may be published as they are.

const SOURCES: Readonly<Record<StatementSource, string>> = {
  voluntary: 'Die Prüfung geschah aus eigener Initiative.',
  article16: 'Anlass der Prüfung war eine Meldung nach Art. 16 der Verordnung (EU) 2022/2065.',
  trustedFlagger: 'Anlass der Prüfung war die Meldung eines vertrauenswürdigen Hinweisgebers.',
  otherNotice: 'Anlass der Prüfung war ein Hinweis, der keine Meldung nach Art. 16 der Verordnung (EU) 2022/2065 war.',
}
const BEFORE = 'Der Kommentar zu einem Artikel wurde vor der Veröffentlichung geprüft.'
const AFTER = 'Der Kommentar zu einem Artikel wurde geprüft, nachdem er veröffentlicht worden war.'
const SUSPENDED = 'Das Konto darf für eine bestimmte Zeit nicht mehr kommentieren.'
const BANNED = 'Das Konto darf nicht mehr kommentieren.'
const FOUND = 'Festgestellt wurde:'
/** Begins what a person has written for this one case. */
export const IN_THIS_CASE = 'Im Einzelfall war maßgeblich:'

/** The facts of a deletion: what was looked at, why, and what was found. */
export const deletionFacts = (wasPublic: boolean, source: StatementSource, { finding }: ReasonStatement): string =>
  [wasPublic ? AFTER : BEFORE, SOURCES[source], FOUND, finding].join(' ')

/** The facts of a sanction: what it is, the figures of Art. 23(3) DSA, and what was found last. */
export const sanctionFacts = (
  kind: Exclude<StatementKind, 'deletion'>,
  figures: SanctionFigures | null,
  { finding }: ReasonStatement,
): string =>
  [
    kind === 'ban' ? BANNED : SUSPENDED,
    ...(figures === null
      ? []
      : [
          `In den letzten ${figures.periodDays} Tagen wurden ${figures.violating} von ${figures.posts} Beiträgen dieses Kontos gelöscht.`,
        ]),
    FOUND,
    finding,
  ].join(' ')

/** What explains the breach: the house's sentence, and what the moderator had to write where the reason demands it. */
export const explanationOf = ({ explanation }: ReasonStatement, note: string | null): string =>
  note === null ? explanation : `${explanation} ${IN_THIS_CASE} ${note}`

/** Every sentence of the house that a statement may hold, the longest first: what is left without them was written by a person. */
export function houseSentences(statements: Iterable<ReasonStatement>): string[] {
  const said = [...statements].flatMap(one => [one.finding, one.explanation, one.rule, one.addition ?? ''])
  return [...new Set([...said, ...Object.values(SOURCES), BEFORE, AFTER, SUSPENDED, BANNED, FOUND, IN_THIS_CASE])]
    .filter(sentence => sentence !== '')
    .sort((a, b) => b.length - a.length)
}
