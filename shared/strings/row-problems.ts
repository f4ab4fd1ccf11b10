import type { ImportField, Language } from '../domain.ts'
import type { ProblemValues } from '../errors.ts'
import { de } from './de.ts'
import { en } from './en.ts'

// What is wrong with one row of an imported file, as the reject file and the command line say it.

const german = {
  columnCount: v => `Die Zeile hat ${v['found']} Spalten statt ${v['expected']}.`,
  strayQuote: () => 'Ein Anführungszeichen steht mitten in einer Zelle. Anführungszeichen bitte verdoppeln.',
  unclosedQuote: () => 'Ein Anführungszeichen wird nicht mehr geschlossen.',
  recordTooLong: v => `Die Zeile ist länger als ${v['limitBytes']} Byte.`,
  jsonIncomplete: () => 'Das JSON bricht mittendrin ab.',
  jsonInvalid: v =>
    v['character'] === undefined ? 'Das JSON ist fehlerhaft.' : `Das JSON ist ab Zeichen ${v['character']} fehlerhaft.`,
  jsonNotAnObject: () => 'Hier steht kein JSON-Objekt.',
  jsonListOpen: () => 'Die JSON-Liste wird nicht geschlossen; danach kam nichts mehr.',
  damagedCharacters: () => 'Einzelne Zeichen sind beschädigt. Bitte den Export in UTF-8 wiederholen.',
  missingValue: () => 'Der Wert fehlt.',
  valueTooLong: v => `Der Wert hat ${v['length']} Zeichen, erlaubt sind ${v['limit']}.`,
  badDate: () => 'Das ist kein Datum, das Freigabe lesen kann.',
} satisfies Record<string, (values: ProblemValues) => string>

export type RowSentenceKey = keyof typeof german

const english: Record<RowSentenceKey, (values: ProblemValues) => string> = {
  columnCount: v => `The row has ${v['found']} columns instead of ${v['expected']}.`,
  strayQuote: () => 'A quotation mark stands in the middle of a cell. Please double quotation marks.',
  unclosedQuote: () => 'A quotation mark is never closed.',
  recordTooLong: v => `The row is longer than ${v['limitBytes']} bytes.`,
  jsonIncomplete: () => 'The JSON ends in mid-sentence.',
  jsonInvalid: v =>
    v['character'] === undefined ? 'The JSON is faulty.' : `The JSON is faulty from character ${v['character']}.`,
  jsonNotAnObject: () => 'There is no JSON object here.',
  jsonListOpen: () => 'The JSON list is never closed; nothing came after this.',
  damagedCharacters: () => 'Some characters are damaged. Please export again in UTF-8.',
  missingValue: () => 'The value is missing.',
  valueTooLong: v => `The value has ${v['length']} characters, ${v['limit']} are allowed.`,
  badDate: () => 'This is not a date that Freigabe can read.',
}

const sentences: Readonly<Record<Language, Record<RowSentenceKey, (values: ProblemValues) => string>>> = {
  de: german,
  en: english,
}
const fieldNames = { de: de.fields, en: en.fields }

/** The sentence for a row's problem, with the field's name before it where one is to blame. */
export function rowSentence(
  language: Language,
  problem: Readonly<{ code: RowSentenceKey; field: ImportField | null; values: ProblemValues }>,
): string {
  const sentence = sentences[language][problem.code](problem.values)
  return problem.field === null ? sentence : `${fieldNames[language][problem.field]}: ${sentence}`
}
