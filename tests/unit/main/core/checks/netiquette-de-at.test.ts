import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, compile, failedExamples } from '../../../../../main/core/checks/check.ts'
import { createMatcher } from '../../../../../main/core/checks/matcher.ts'
import { parsePack } from '../../../../../main/core/checks/pack.ts'
import { loadLanguages } from '../../../../../main/core/checks/text/language.ts'
import { termsOf } from './a-pack.ts'
import { harmlessWords } from './harmless-words.ts'

await loadLanguages()

const pack = parsePack(
  readFileSync(new URL('../../../../../main/packs/netiquette-de-at.yaml', import.meta.url), 'utf8'),
)
const compiled = compile([pack])
const firing = (text: string) => check(compiled, text).map(hit => `${hit.ruleId}: ${hit.term}`)

describe('the pack netiquette-de-at', () => {
  it('keeps every promise of its examples', () => expect(failedExamples(pack)).toEqual([]))

  it('finds each of its own terms', () => {
    const terms = pack.rules.flatMap(termsOf)
    const { find } = createMatcher(terms)
    const lost = terms.filter((term, index) => !find(term.text).some(match => match.term === index))
    expect(lost).toEqual([])
  })
  it('finds nothing in harmless words', () => {
    expect(harmlessWords.filter(word => firing(word).length > 0)).toEqual([])
  })

  it.each([
    'Ich finde dich toll, du bist ein guter Nachbar.',
    'Wir besuchen dich am Sonntag und bringen Kuchen mit.',
    'Die Störche nisten wieder auf dem Kamin der alten Molkerei.',
    'Der Sturm hat das Dach abgedeckt, die Versicherung zahlt den Schaden.',
    'Die Kinder haben hundert Schritte bis zur Schule.',
    'Es ist mir ganz gleich, wer den Wahlkampf finanziert.',
    'Der Verein wählte am Sonntag einen neuen Obmann.',
    'Das ist eine weniger gute Idee als die erste.',
    'Die Ratten im Kanal sind eine Plage, sagt die Gemeinde.',
    'Im Stall stehen vierzig Schweine und eine Sau mit Ferkeln.',
    'Die Rechnung macht 88 Euro, das Trinkgeld kommt dazu.',
    'Der Linienbus 88 fährt heute nur bis zum Bahnhof.',
    'Er hat den Koffer im Zug vergessen.',
    'Ich habe dich um acht Uhr angerufen.',
    'Die neue Verordnung wird am Mittwoch im Ministerrat besprochen.',
    'Bitte mehr Uhren in den Warteräumen, die Züge sind unpünktlich.',
    'Nach dem Marsch gab es Gulasch für die ganze Nachbarschaft.',
    'Die Fütterung der Affen im Tiergarten beginnt um 15 Uhr.',
  ])('leaves alone: %s', text => expect(firing(text)).toEqual([]))
})
