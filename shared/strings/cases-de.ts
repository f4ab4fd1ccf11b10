import type { ProblemKey, ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'

// The German sentences about cases and evidence.

const { moment } = figuresIn('de-AT')

type CaseProblem =
  | 'caseGone'
  | 'caseChanged'
  | 'caseClosed'
  | 'casePostThere'
  | 'casePostGone'
  | 'casePostNeeded'
  | 'caseLastPost'
  | 'casePartyGone'
  | 'casePartyNeeded'
  | 'caseOffenceGone'
  | 'caseTaskGone'
  | 'caseDamageGone'
  | 'statuteUnknown'
  | 'evidenceGone'
  | 'evidenceTampered'

export const caseProblemsDe: Record<CaseProblem & ProblemKey, (values: ProblemValues) => string> = {
  caseGone: () => 'Diese Akte gibt es hier nicht. Bitte die Ansicht „Akten“ neu öffnen.',
  caseChanged: () => 'Die Akte wurde inzwischen geändert. Sie wird neu gezeigt; bitte noch einmal eintragen.',
  caseClosed: () => 'Die Akte ist geschlossen. Notizen und Übergaben gehen noch; für alles andere bitte wieder öffnen.',
  casePostThere: () => 'Der Beitrag ist schon in dieser Akte.',
  casePostGone: () => 'Der Beitrag ist nicht in dieser Akte. Bitte zuerst aufnehmen.',
  casePostNeeded: () => 'Auf diesen Beitrag stützt sich ein Tatbestand. Bitte zuerst den Tatbestand streichen.',
  caseLastPost: () => 'Der letzte Beitrag bleibt in der Akte. Ist sie hinfällig, bitte schließen.',
  casePartyGone: () => 'Diese Person steht nicht in der Akte. Bitte zuerst eintragen.',
  casePartyNeeded: () => 'Ein Tatbestand nennt diese Person als Opfer. Bitte zuerst den Tatbestand ändern.',
  caseOffenceGone: () => 'Dieser Tatbestand steht nicht mehr in der Akte.',
  caseTaskGone: () => 'Diese Aufgabe steht nicht mehr in der Akte.',
  caseDamageGone: () => 'Dieser Schaden steht nicht mehr in der Akte.',
  statuteUnknown: v => `Die Bestimmung „${v['id']}“ kennt das Nachschlagewerk nicht. Bitte eine aus der Liste wählen.`,
  evidenceGone: () => 'Diese Datei wurde hier nicht gesichert. Bitte die Liste der Beweismittel neu öffnen.',
  evidenceTampered: v =>
    `„${v['name']}“ ist nicht mehr so, wie es am ${moment(String(v['at']))} gesichert wurde. Bitte nichts übergeben und die Datenbank aus einer Sicherung wiederherstellen.`,
}
