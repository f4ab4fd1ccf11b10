import type { Language } from '../domain.ts'
import type { ProblemValues } from '../errors.ts'

// What is wrong with a pack file, as the editor and the command line say it.

const german = {
  syntax: v => `Das YAML ist hier fehlerhaft (Spalte ${v['column']}).`,
  duplicateKey: () => 'Dieses Feld steht zweimal da.',
  badIndent: () => 'Die Einrückung stimmt nicht.',
  tabIndent: () => 'Eingerückt wird mit Leerzeichen, nicht mit Tabulatoren.',
  missingCharacter: v =>
    `Ein Zeichen fehlt (Spalte ${v['column']}): Komma, Doppelpunkt, Klammer oder Anführungszeichen.`,
  badAlias: () => 'Der Verweis mit * führt ins Leere oder im Kreis.',
  tooManyAliases: () => 'Zu viele Verweise mit * auf andere Stellen der Datei.',
  severalDocuments: () => 'Eine Datei hält nur ein Paket; nach --- darf nichts mehr kommen.',
  tooLarge: v => `Die Datei ist zu groß: höchstens ${v['most']} MB.`,
  tooDeep: v => `Die Datei ist zu tief verschachtelt: höchstens ${v['most']} Ebenen.`,
  tooManyTerms: v => `Das Paket hat ${v['found']} Begriffe, erlaubt sind ${v['most']}.`,
  nulCharacter: () => 'Hier steht ein NUL-Zeichen; die Datei ist beschädigt oder kein Text.',
  notAPack: () => 'Das ist kein Regelpaket: Erwartet werden Felder wie format, name und rules.',
  newerFormat: v =>
    `Das Paket wurde für eine neuere Version des Programms geschrieben (Format ${v['found']}, dieses liest ${v['known']}).`,
  more: v => `Und ${v['count']} weitere Fehler.`,

  unknownField: v => `Das Feld „${v['name']}“ gibt es hier nicht; möglich sind ${v['known']}.`,
  missing: v => `Das Feld fehlt; erwartet wird ${expectedDe(v)}.`,
  wrongType: v => `Hier gehört ${expectedDe(v)} hin.`,
  notOneOf: v => `Erlaubt sind nur ${v['allowed']}.`,
  tooSmall: v => `Mindestens ${v['least']}.`,
  tooBig: v => `Höchstens ${v['most']}.`,
  tooShort: v => (v['least'] === 1 ? 'Der Text ist leer.' : `Der Text braucht mindestens ${v['least']} Zeichen.`),
  tooLong: v => `Der Text ist zu lang: höchstens ${v['most']} Zeichen.`,
  tooFew: v => (v['least'] === 1 ? 'Die Liste ist leer.' : `Die Liste braucht mindestens ${v['least']} Einträge.`),
  tooMany: v => `Die Liste ist zu lang: höchstens ${v['most']} Einträge.`,
  badName: () => 'Nur Kleinbuchstaben, Ziffern und einzelne Bindestriche, zum Beispiel spam-links.',
  badReason: () => 'Erwartet wird ein Grund: N01 bis N36 oder N99.',
  badDate: () => 'Erwartet wird ein Datum wie 2027-12-31.',
  badValue: () => 'Dieser Wert ist hier nicht erlaubt.',

  unknownCondition: v => `Die Bedingung „${v['name']}“ gibt es nicht; bekannt sind ${v['known']}.`,
  severalConditions: v =>
    `Eine Bedingung hat genau einen Namen, hier stehen ${v['names']}. Mehrere gehören unter all oder any.`,
  emptyCondition: v => `Die Bedingung ist leer; eine hat einen dieser Namen: ${v['known']}.`,
  nothingAsked: v => `Die Bedingung fragt nach nichts; sie braucht ${v['known']}.`,
  atMostTooLow: v => `atMost (${v['most']}) ist kleiner als atLeast (${v['least']}).`,
  noHours: () => 'from und to sind gleich; das ist keine Zeitspanne.',
  countTooHigh: v => `atLeast ist ${v['least']}, aber es gibt nur ${v['found']}.`,
  languageUnknown: v => `Die Sprache „${v['name']}“ wird nicht erkannt; möglich sind ${v['known']}.`,
  waveTooLarge: v => `So viele gleiche Beiträge werden nie gezählt; die Regel darf höchstens ${v['most']} verlangen.`,
  noCondition: () => 'Die Regel hat weder terms noch when.',
  termsNeed: v => `Den Begriffen fehlt ${v['missing']}; an der Regel angeben oder an jedem Begriff.`,
  ruleGone: () => 'Diese Regel gibt es in der Datei nicht.',
  idTwice: () => 'Diese id hat schon eine andere Regel.',
  statuteUnknown: v => `Die Bestimmung „${v['name']}“ ist nicht bekannt.`,

  nothingToFind: v => `In „${v['term']}“ ist kein Buchstabe und keine Ziffer, nach der man suchen könnte.`,
  shortForStrong: v => `„${v['term']}“ ist zu kurz für folding: strong; bitte exact.`,
  termTwice: v => `„${v['term']}“ steht zweimal in dieser Liste.`,
  exceptionOutside: v => `Die Ausnahme „${v['exception']}“ enthält „${v['term']}“ nicht und kann nie gelten.`,
  exceptionCovers: v => `Die Ausnahme „${v['exception']}“ deckt den Begriff selbst; er würde nie gefunden.`,
  gapWithoutDots: () => 'gap gilt nur für Begriffe mit einer Lücke ( ... ).',
  gapAtEdge: v => `In „${v['term']}“ steht die Lücke ( ... ) am Rand; sie gehört zwischen zwei Wörter.`,

  regexSyntax: v => `Der reguläre Ausdruck ist fehlerhaft${positionDe(v)}.`,
  regexLookaround: v => `Vorausschau und Rückschau gehen hier nicht${positionDe(v)}.`,
  regexBackreference: v => `Rückverweise gehen hier nicht${positionDe(v)}.`,
  regexTooLong: () => 'Der reguläre Ausdruck ist zu lang.',
  regexMatchesEmpty: () => 'Der reguläre Ausdruck passt auch auf nichts und träfe jeden Beitrag.',
  regexTooLarge: () => 'Der reguläre Ausdruck wird ausgeschrieben zu groß; bitte kleinere Wiederholungen.',
} satisfies Record<string, (values: ProblemValues) => string>

export type PackSentenceKey = keyof typeof german

const english: Record<PackSentenceKey, (values: ProblemValues) => string> = {
  syntax: v => `The YAML is faulty here (column ${v['column']}).`,
  duplicateKey: () => 'This field stands here twice.',
  badIndent: () => 'The indentation is wrong.',
  tabIndent: () => 'Lines are indented with spaces, not with tabs.',
  missingCharacter: v => `A character is missing (column ${v['column']}): comma, colon, bracket or quotation mark.`,
  badAlias: () => 'The reference with * leads nowhere or in a circle.',
  tooManyAliases: () => 'Too many references with * to other places of the file.',
  severalDocuments: () => 'A file holds one pack only; nothing may follow after ---.',
  tooLarge: v => `The file is too large: at most ${v['most']} MB.`,
  tooDeep: v => `The file is nested too deeply: at most ${v['most']} levels.`,
  tooManyTerms: v => `The pack has ${v['found']} terms, ${v['most']} are allowed.`,
  nulCharacter: () => 'There is a NUL character here; the file is damaged or no text.',
  notAPack: () => 'This is no pack of rules: fields such as format, name and rules are expected.',
  newerFormat: v =>
    `The pack was written for a newer version of the program (format ${v['found']}, this one reads ${v['known']}).`,
  more: v => `And ${v['count']} more.`,

  unknownField: v => `There is no field "${v['name']}" here; known are ${v['known']}.`,
  missing: v => `The field is missing; ${expectedEn(v)} is expected.`,
  wrongType: v => `This must be ${expectedEn(v)}.`,
  notOneOf: v => `Allowed are only ${v['allowed']}.`,
  tooSmall: v => `At least ${v['least']}.`,
  tooBig: v => `At most ${v['most']}.`,
  tooShort: v => (v['least'] === 1 ? 'The text is empty.' : `The text needs at least ${v['least']} characters.`),
  tooLong: v => `The text is too long: at most ${v['most']} characters.`,
  tooFew: v => (v['least'] === 1 ? 'The list is empty.' : `The list needs at least ${v['least']} entries.`),
  tooMany: v => `The list is too long: at most ${v['most']} entries.`,
  badName: () => 'Only small letters, digits and single dashes, as in spam-links.',
  badReason: () => 'A reason code is expected: N01 to N36 or N99.',
  badDate: () => 'A date such as 2027-12-31 is expected.',
  badValue: () => 'This value is not allowed here.',

  unknownCondition: v => `There is no condition "${v['name']}"; known are ${v['known']}.`,
  severalConditions: v => `A condition has exactly one name, here are ${v['names']}. Several belong under all or any.`,
  emptyCondition: v => `The condition is empty; it has one of these names: ${v['known']}.`,
  nothingAsked: v => `The condition asks for nothing; it needs ${v['known']}.`,
  atMostTooLow: v => `atMost (${v['most']}) is less than atLeast (${v['least']}).`,
  noHours: () => 'from and to are the same; that is no span of time.',
  countTooHigh: v => `atLeast is ${v['least']}, but there are only ${v['found']}.`,
  languageUnknown: v => `The language "${v['name']}" is not recognised; known are ${v['known']}.`,
  waveTooLarge: v => `So many alike posts are never counted; the rule may ask for ${v['most']} at most.`,
  noCondition: () => 'The rule has neither terms nor when.',
  termsNeed: v => `The terms lack ${v['missing']}; say it for the rule or for each term.`,
  ruleGone: () => 'There is no such rule in the file.',
  idTwice: () => 'This id is used by another rule too.',
  statuteUnknown: v => `The statute "${v['name']}" is not known.`,

  nothingToFind: v => `"${v['term']}" has no letter or digit to look for.`,
  shortForStrong: v => `"${v['term']}" is too short for strong folding; use exact.`,
  termTwice: v => `"${v['term']}" stands in this list twice.`,
  exceptionOutside: v => `The exception "${v['exception']}" does not contain "${v['term']}", so it can never apply.`,
  exceptionCovers: v => `The exception "${v['exception']}" covers the term itself, so it would never be found.`,
  gapWithoutDots: () => 'gap means something only for terms with a gap ( ... ).',
  gapAtEdge: v => `In "${v['term']}" the gap ( ... ) stands at the edge; it belongs between two words.`,

  regexSyntax: v => `The regular expression is faulty${positionEn(v)}.`,
  regexLookaround: v => `Looking ahead and behind is not possible here${positionEn(v)}.`,
  regexBackreference: v => `Back-references are not possible here${positionEn(v)}.`,
  regexTooLong: () => 'The regular expression is too long.',
  regexMatchesEmpty: () => 'The regular expression matches nothing at all too, and would hit every post.',
  regexTooLarge: () => 'The regular expression gets too large when written out; use smaller repetitions.',
}

type Noun = Readonly<{ de: string; en: string }>

const nouns: Readonly<Record<string, Noun>> = {
  string: { de: 'ein Text', en: 'text' },
  number: { de: 'eine Zahl', en: 'a number' },
  int: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste', en: 'a list' },
  object: { de: 'eine Gruppe von Feldern', en: 'a group of fields' },
}
const other: Noun = { de: 'ein anderer Wert', en: 'another value' }

/** `expected` is one kind of value, or several parted by blanks. */
const expectedIn = (language: Language, or: string) => (values: ProblemValues) =>
  String(values['expected'])
    .split(' ')
    .map(kind => (nouns[kind] ?? other)[language])
    .join(or)

const expectedDe = expectedIn('de', ' oder ')
const expectedEn = expectedIn('en', ' or ')

const positionDe = (values: ProblemValues) => (values['at'] === undefined ? '' : ` (Zeichen ${values['at']})`)
const positionEn = (values: ProblemValues) => (values['at'] === undefined ? '' : ` (character ${values['at']})`)

/**
 * A fault of a pack file. `rule` is the rule's id, or its number from 1 where it has none; `field` is the way to the value inside
 * the rule, or inside the file outside of rules, with places in lists from 0: `terms.3.except.0`.
 */
export type PackProblem = Readonly<{
  line: number | null
  rule: string | null
  field: string | null
  key: PackSentenceKey
  values: ProblemValues
}>

const sentences = { de: german, en: english } as const
const words = {
  de: { line: 'Zeile', rule: 'Regel', field: 'Feld' },
  en: { line: 'Line', rule: 'rule', field: 'field' },
} as const

/** What is wrong, without the place. */
export function packFault(language: Language, { key, values }: Pick<PackProblem, 'key' | 'values'>): string {
  return sentences[language][key](values)
}

/** What is wrong, and where: line, rule and field as far as they are known. */
export function packSentence(language: Language, problem: PackProblem): string {
  const { line, rule, field } = words[language]
  const places = [
    problem.line === null ? [] : [`${line} ${problem.line}`],
    problem.rule === null ? [] : [`${rule} ${problem.rule}`],
    problem.field === null ? [] : [`${field} ${problem.field}`],
  ].flat()
  const fault = packFault(language, problem)
  return places.length === 0 ? fault : `${places.join(', ')}: ${fault}`
}
