import type { LetterPart, StatementContent, StatementKind, WithdrawnBecause } from '../../../shared/statement.ts'
import { DESK_ZONE } from '../../../shared/time-zone.ts'
import type { Addressee } from '../db/statements.ts'

// The letter to a person (Art. 17(1) DSA), in German, as parts that the screen, a text file and a page are made of.

const dayIn = new Intl.DateTimeFormat('de-AT', { timeZone: DESK_ZONE, dateStyle: 'long' })
const timeIn = new Intl.DateTimeFormat('de-AT', { timeZone: DESK_ZONE, hour: '2-digit', minute: '2-digit' })
const dayOf = (at: string): string => dayIn.format(new Date(at))
const momentOf = (at: string): string => `${dayOf(at)}, ${timeIn.format(new Date(at))} Uhr`

/** What a letter is made of beside the content. */
export type LetterFacts = Readonly<{
  kind: StatementKind
  /** The statement's number at this desk. */
  number: number
  to: Addressee
  house: Readonly<{ name: string; office: string }>
  redress: readonly string[]
  /** Printed as the letter's date; ISO. */
  at: string
}>

export type Letter = Readonly<{ subject: string; parts: readonly LetterPart[] }>

const head = (text: string): LetterPart => ({ kind: 'head', text })
const paragraph = (text: string): LetterPart => ({ kind: 'paragraph', text })

/** "B-000123": how the house and the person name a statement. */
export const signOf = (number: number): string => `B-${String(number).padStart(6, '0')}`

const frame = ({ number, to, house, at }: LetterFacts, subject: string, parts: readonly LetterPart[]): Letter => ({
  subject,
  parts: [
    paragraph(`${house.name}, ${dayOf(at)}`),
    paragraph(`Zeichen: ${signOf(number)}`),
    head(subject),
    paragraph(`Guten Tag ${to.authorName},`),
    ...parts,
    paragraph(`Mit freundlichen Grüßen\n${house.name}\n${house.office}`),
  ],
})

const whichPost = ({ to }: LetterFacts): string =>
  `Ihren Beitrag vom ${momentOf(to.submittedAt!)}${to.articleTitle === null || to.articleTitle === '' ? '' : ` unter dem Artikel „${to.articleTitle}“`}`

const MEASURES: Readonly<Record<StatementContent['restriction'], string>> = {
  deletionUnpublished: 'Der Beitrag wird nicht veröffentlicht.',
  deletionPublished: 'Der Beitrag wurde entfernt.',
  suspension: 'Ihr Konto ist für das Kommentieren gesperrt. Lesen und alle anderen Dienste bleiben Ihnen offen.',
  ban: 'Ihr Konto ist vom Kommentieren ausgeschlossen. Lesen und alle anderen Dienste bleiben Ihnen offen.',
}

function opening(content: StatementContent, facts: LetterFacts): LetterPart[] {
  const { restriction, startsAt, quotes } = content
  if (facts.kind !== 'deletion')
    return [
      paragraph(
        `wir haben am ${momentOf(startsAt)} entschieden, dass Sie in unseren Foren ${restriction === 'ban' ? 'nicht mehr' : 'vorübergehend nicht'} kommentieren können. Hier lesen Sie, warum, und was Sie dagegen tun können.`,
      ),
    ]
  const what = restriction === 'deletionPublished' ? 'entfernt' : 'nicht freigegeben'
  return [
    paragraph(
      `wir haben am ${momentOf(startsAt)} einen Beitrag von Ihnen ${what}. Hier lesen Sie, warum, und was Sie dagegen tun können.`,
    ),
    paragraph(`Es geht um ${whichPost(facts)}.`),
    ...(quotes && facts.to.text !== null ? [{ kind: 'quote' as const, text: facts.to.text }] : []),
  ]
}

const TERRITORIES: Readonly<Record<StatementContent['territory'], string>> = {
  EEA: 'Die Entscheidung gilt überall, wo die Website abgerufen werden kann, also in der gesamten EU und im EWR.',
  AT: 'Die Entscheidung gilt in Österreich.',
}

function ground({ ground: on, clause, legalGround, explanation, addition }: StatementContent): LetterPart[] {
  const rule = `Punkt ${clause.number} unserer Netiquette (Fassung ${clause.version}): „${clause.rule}“`
  return [
    head(on === 'law' ? 'Verstoß gegen das Gesetz' : 'Verstoß gegen die Netiquette'),
    paragraph(on === 'law' ? `Rechtsgrundlage: ${legalGround ?? ''}. Verletzt ist außerdem ${rule}` : rule),
    paragraph(explanation),
    ...(addition === null ? [] : [paragraph(addition)]),
  ]
}

function automation({ automatedDetection, automatedDecision }: StatementContent): string {
  const found = automatedDetection
    ? 'Auf den Fall wurden wir durch ein automatisches Verfahren aufmerksam.'
    : 'Automatische Verfahren haben auf den Fall nicht hingewiesen.'
  const decided = {
    fully: 'Auch die Entscheidung hat ein automatisches Verfahren getroffen.',
    partially: 'Entschieden hat ein Mensch; er ist dabei einem automatischen Vorschlag gefolgt.',
    not: 'Entschieden hat ein Mensch.',
  }[automatedDecision]
  return `${found} ${decided}`
}

/** The letter that gives the reasons. All fields of Art. 17(3) DSA stand in it. */
export function statementLetter(content: StatementContent, facts: LetterFacts): Letter {
  const lasts = content.endsAt === null ? 'Sie gilt auf Dauer.' : `Sie gilt bis ${momentOf(content.endsAt)}.`
  const subject =
    facts.kind === 'deletion'
      ? 'Begründung unserer Entscheidung über Ihren Beitrag'
      : 'Begründung der Sperre Ihres Kontos'
  return frame(facts, subject, [
    ...opening(content, facts),
    head('Die Entscheidung'),
    paragraph(`${MEASURES[content.restriction]} ${TERRITORIES[content.territory]} ${lasts}`),
    head('Worauf sie beruht'),
    paragraph(content.facts),
    paragraph(automation(content)),
    ...ground(content),
    head('Was Sie tun können'),
    ...facts.redress.map(paragraph),
  ])
}

const WITHDRAWN: Readonly<Record<WithdrawnBecause, string>> = {
  undone: 'Wir haben die Entscheidung zurückgenommen. Sie gilt nicht mehr.',
  reversed: 'Wir haben anders entschieden. Die frühere Entscheidung gilt nicht mehr.',
  complaint: 'Nach nochmaliger Prüfung haben wir die Entscheidung aufgehoben. Sie gilt nicht mehr.',
  reopened: 'Wir prüfen den Fall noch einmal. Bis dahin gilt die frühere Entscheidung nicht mehr als endgültig.',
  replaced: 'Eine neue Entscheidung ist an ihre Stelle getreten. Deren Begründung erhalten Sie gesondert.',
  ended: 'Die Sperre wurde vorzeitig aufgehoben. Sie können wieder kommentieren.',
}

/** The letter that says that an earlier one no longer holds. */
export const withdrawalLetter = (content: StatementContent, facts: LetterFacts, because: WithdrawnBecause): Letter =>
  frame(facts, 'Unsere Entscheidung gilt nicht mehr', [
    paragraph(
      `wir haben Ihnen die Begründung einer Entscheidung vom ${momentOf(content.startsAt)} übermittelt (Zeichen ${signOf(facts.number)}).`,
    ),
    ...(facts.kind === 'deletion' ? [paragraph(`Es ging um ${whichPost(facts)}.`)] : []),
    paragraph(WITHDRAWN[because]),
  ])
