import { describe, expect, it } from 'vitest'
import { PART } from '../../../../../main/core/checks/fold-table.ts'
import { createNormaliser } from '../../../../../main/core/checks/normalise.ts'
import { endOf } from '../../../../../main/core/checks/symbol-stream.ts'

const normaliser = createNormaliser()

/** The folded text without its outer gaps: for each entry its symbol and how often it is repeated; a gap is just a gap. */
const folded = (text: string) => {
  const { symbols, runs, length } = normaliser.fold(text).stream
  return Array.from({ length: length - 2 }, (_, place) =>
    symbols[place + 1] === PART ? 'gap' : [symbols[place + 1], runs[place + 1]],
  )
}
const same = (one: string, other: string) => expect(folded(one)).toEqual(folded(other))
const different = (one: string, other: string) => expect(folded(one)).not.toEqual(folded(other))

const spans = (text: string) => {
  const { stream } = normaliser.fold(text)
  return Array.from({ length: stream.length }, (_, entry) => text.slice(stream.starts[entry], endOf(stream, entry)))
}

describe('what folds to the same', () => {
  it.each([
    ['small and capital letters', 'GRÖSSE', 'größe'],
    ['ß, ẞ and ss', 'STRAẞE', 'strasse'],
    ['umlauts and their spelling with e', 'Übeltäter', 'Uebeltaeter'],
    ['composed and combining umlauts', 'Möwe', 'Mo\u0308we'],
    ['stretched umlauts, composed and combining', 'Bööö', 'Bo\u0308o\u0308o\u0308'],
    ['letters with and without accent', 'Café Noël', 'Cafe Noel'],
    ['fullwidth letters', 'Ｇｒａｚ', 'Graz'],
    ['mathematical letters outside the basic plane', '𝐆𝓻𝔞𝕫', 'Graz'],
    ['letters in circles and squares', 'Ⓖⓡⓐⓩ 🅶🆁🅰🆉', 'Graz Graz'],
    ['ligatures', 'ﬁnﬆer', 'finster'],
    ['Cyrillic look-alikes', 'Вrаtеn', 'Braten'],
    ['Greek look-alikes', 'Βrατεn', 'Braten'],
    ['a Greek beta in place of ß', 'Straβe', 'Straße'],
    ['an umlaut on a Cyrillic look-alike', 'M\u04e7we', 'Möwe'],
    ['invisible characters', 'Li\u200bn\u00adz\u2060', 'Linz'],
    ['bidirectional controls', '\u202eLinz\u202c', 'Linz'],
    ['digits inside a word', 'Schl0ss', 'Schloss'],
    ['every kind of gap', 'Wien,  Graz', 'Wien\u00a0Graz'],
    ['a long s', 'Waſſer', 'Wasser'],
  ])('%s', (_, one, other) => same(one, other))
})

describe('what stays apart', () => {
  it.each([
    ['a letter and its umlaut', 'schon', 'schön'],
    ['single and double letters', 'Rate', 'Ratte'],
    ['different digits', '1488', '1489'],
    ['a number and the word it would spell', '1337', 'leet'],
    ['two words and one', 'Stadt Rat', 'Stadtrat'],
    ['two words and one, parted by a dash', 'Stadt-Rat', 'Stadtrat'],
  ])('%s', (_, one, other) => different(one, other))
})

describe('the way back to the text', () => {
  it('gives each letter its own characters, with the marks that belong to it', () => {
    expect(spans('né\u0301\u200bt')).toEqual(['', 'n', 'é\u0301\u200b', 't', ''])
  })
  it('never cuts a surrogate pair', () => {
    expect(spans('𝐆r𝐚z')).toEqual(['', '𝐆', 'r', '𝐚', 'z', ''])
  })
  it('gives both letters of an umlaut the whole umlaut, combining or not', () => {
    expect(spans('tä')).toEqual(['', 't', 'ä', 'ä', ''])
    expect(spans('ta\u0308')).toEqual(['', 't', 'a\u0308', 'a\u0308', ''])
  })
  it('draws a stretched letter together', () => {
    expect(spans('neiiin')).toEqual(['', 'n', 'e', 'iii', 'n', ''])
  })
  it('knows the gaps at both ends', () => {
    expect(spans(' „ja“! ')).toEqual([' „', 'j', 'a', '“! '])
  })
  it('survives an empty text, lone surrogates and marks without a letter', () => {
    expect(spans('')).toEqual([''])
    expect(spans('\ud835')).toEqual(['\ud835'])
    expect(spans('\udc00a\ud800')).toEqual(['\udc00', 'a', '\ud800'])
    expect(spans('\u0308\u0301')).toEqual(['\u0308\u0301'])
  })
})

describe('places that deserve a second reading', () => {
  const gaps = (text: string) => normaliser.fold(text).gapCount
  const rows = (text: string) => normaliser.fold(text).rowCount

  it('are punctuation inside a word and symbols beside one', () => {
    expect(['Id-iot', 'nu|te', 'F*tze', '@rsch', 'Id*t', 'Scheis$'].map(gaps)).toEqual([1, 1, 1, 1, 1, 1])
  })
  it('are not plain sentences, numbers and quotation marks', () => {
    expect(gaps('Das „Dorf“ (bei Graz) zahlt, ja: 1.000,50 Euro am 3.4.2024!')).toBe(0)
  })
  it('are rows of at least four single letters', () => {
    expect(['I d i o t', 'n a z i', 'z. B.', 'i bin a bisserl', 'm ö w e'].map(rows)).toEqual([1, 1, 0, 0, 1])
  })
})

it('works on with one buffer after a text that needed a larger one', () => {
  const small = createNormaliser()
  small.fold('a'.repeat(5000) + 'b'.repeat(5000))
  expect(small.fold('ja').stream.length).toBe(4)
  expect(small.fold('wort '.repeat(3000)).stream.length).toBe(1 + 3000 * 5)
})
