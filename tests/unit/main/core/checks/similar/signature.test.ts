import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNormaliser } from '../../../../../../main/core/checks/normalise.ts'
import {
  bandKeys,
  createSigner,
  isSameText,
  KEYS,
  SIGNATURE_BYTES,
  similarity,
} from '../../../../../../main/core/checks/similar/signature.ts'
import { comments, edited, ofWords, wave } from './edited.ts'

const signer = createSigner()
const signed = (text: string): Uint8Array => {
  const signature = signer.sign(text)
  if (signature === null) throw new Error(`Too short: ${text}`)
  return signature
}
const likeness = (a: string, b: string) => similarity(signed(a), signed(b))
const sharesAKey = (a: Uint8Array, b: Uint8Array) => {
  const keys = new Set(bandKeys(a))
  return bandKeys(b).some(key => keys.has(key))
}

const TEXT = 'Die Straßenbahn fährt schon wieder verspätet, und der Bürgermeister tut überhaupt nichts für die Pendler!'

describe('one text', () => {
  it.each([
    ['capitals', TEXT.toUpperCase()],
    ['umlauts and ß as two letters', TEXT.replace(/ä/g, 'ae').replace(/ü/g, 'ue').replace(/ß/g, 'ss')],
    ['decomposed umlauts', TEXT.normalize('NFD')],
    ['invisible characters', [...TEXT].join('\u200b')],
    ['stretched letters', TEXT.replace('wieder', 'wiiiieder').replace('nichts', 'nichtsss')],
    ['look-alike letters', TEXT.replace(/e/g, 'е').replace(/o/g, 'ο')],
    ['digits for letters', TEXT.replace('Pendler', 'P3ndler').replace('Bürgermeister', 'Bürg3rmeister')],
    ['letters set apart', TEXT.replace('Pendler', 'P e n d l e r')],
    ['other punctuation and white space', TEXT.replace(',', ' …\n\n').replace('!', '?!? 😡')],
    ['a number added', `${TEXT} 4711`],
    ['a link added', `${TEXT} https://beispiel.example/a?b=17#c www.beispiel.example/x`],
  ])('stays the same text with %s', (_, variant) => {
    expect(similarity(signed(TEXT), signed(variant))).toBe(1)
    expect(isSameText(signed(TEXT), signed(variant))).toBe(true)
  })

  it('stays the same spam with another price, date and link', () => {
    const spam = (price: string, date: string, link: string) =>
      `Gratis Handy gewinnen statt ${price} Euro bezahlen, nur bis ${date} auf ${link} schnell anmelden`
    const [first, second] = [
      spam('499', '1. 12. 2026', 'https://gewinn.example/a1'),
      spam('1.299', '24. 12.', 'http://x.example'),
    ]
    expect(isSameText(signed(first), signed(second))).toBe(true)
  })

  it('is another text with its halves in another order, but nearly all alike', () => {
    const turned = TEXT.split(', ').toReversed().join(', ')
    expect(isSameText(signed(TEXT), signed(turned))).toBe(false)
    expect(similarity(signed(TEXT), signed(turned))).toBeGreaterThan(0.7)
  })

  it('has one signature, whether it was folded before or not, and whatever was signed in between', () => {
    const normaliser = createNormaliser()
    for (const text of comments.slice(0, 200))
      expect(signer.signFolded(normaliser.fold(text).stream)).toEqual(createSigner().sign(text))
  })

  it('has a signature of 44 bytes, and keys of its own', () => {
    expect(signed(TEXT)).toHaveLength(SIGNATURE_BYTES)
    expect(new Set(bandKeys(signed(TEXT))).size).toBe(KEYS)
  })
})

describe('a text too short to say anything', () => {
  it.each([
    '',
    '+1',
    '👍👍👍',
    'Danke!',
    'Genau so ist es.',
    'https://beispiel.example/sehr/langer/pfad',
    '12 34 56 78',
  ])('has no signature: %s', text => expect(signer.sign(text)).toBeNull())

  it.each([
    'Wieder ein Artikel ohne Quellen und Zahlen',
    'Das sehe ich ganz genau so wie du',
    'Охрана природы важнее денег',
  ])('is not this one: %s', text => expect(signer.sign(text)).not.toBeNull())
})

describe('any text', () => {
  const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom(...comments))

  it('is signed without a fault, and equals itself', () => {
    fc.assert(
      fc.property(anyText, text => {
        const signature = signer.sign(text)
        if (signature === null) return
        expect(similarity(signature, signed(text))).toBe(1)
        expect(bandKeys(signature)).toEqual(bandKeys(signed(text)))
      }),
    )
  })

  it('may be very long', () => {
    const long = comments.join(' ').repeat(5)
    expect(similarity(signed(long), signed(`${long} Nachsatz`))).toBeGreaterThan(0.9)
  })

  it('may be followed by other bytes where it is compared', () => {
    const [a, b] = [signed(TEXT), signed(edited(TEXT, 0.2, 1))]
    const row = new Uint8Array(200)
    row.set(b, 100)
    expect(similarity(a, row, 100)).toBe(similarity(a, b))
    expect(isSameText(b, row, 100)).toBe(true)
    expect(isSameText(a, row, 100)).toBe(false)
  })
})

/** Of how many texts an edited copy would be found: it shares a key, and is similar enough. */
const recall = (texts: readonly string[], share: number) => {
  const found = texts.filter((text, at) => {
    const [a, b] = [signer.sign(text), signer.sign(edited(text, share, at))]
    return a !== null && b !== null && sharesAKey(a, b) && similarity(a, b) >= 0.4
  })
  return found.length / texts.length
}

describe('a copy with words changed', () => {
  it.each([
    [0.02, 0.99],
    [0.05, 0.98],
    [0.1, 0.97],
    [0.2, 0.85],
  ])('is found at %d of the words of a text of at least 15, in %d of all cases or more', (share, floor) => {
    expect(recall(ofWords(15), share)).toBeGreaterThanOrEqual(floor)
  })

  it('is found in most cases when the text is short', () => {
    expect(recall(ofWords(6, 14), 0.1)).toBeGreaterThanOrEqual(0.92)
  })
})

describe('unrelated texts', () => {
  it('are never taken for copies, and seldom compared at all', () => {
    const signatures = comments.map(text => signer.sign(text)).filter(signature => signature !== null)
    let similar = 0
    let compared = 0
    for (const [at, a] of signatures.entries())
      for (const b of signatures.slice(at + 1)) {
        if (sharesAKey(a, b)) compared++
        if (similarity(a, b) >= 0.4) similar++
      }
    const pairs = (signatures.length * (signatures.length - 1)) / 2
    // Two readers who write where the last sentence belongs.
    expect(similar).toBeLessThanOrEqual(1)
    expect(compared / pairs).toBeLessThan(0.0002)
  })

  it('do not hide a wave of advertising in many disguises', () => {
    for (const tag of ['wave-1', 'wave-2'] as const) {
      const signatures = wave(tag).map(text => signer.sign(text))
      const grouped = signatures.filter(
        (a, at) =>
          a !== null &&
          signatures.some((b, other) => b !== null && at !== other && sharesAKey(a, b) && similarity(a, b) >= 0.4),
      )
      expect(grouped.length).toBeGreaterThanOrEqual(signatures.length / 2)
    }
  })

  it('are told apart from variants of one sentence by how much they share', () => {
    expect(likeness(TEXT, edited(TEXT, 0.1, 7))).toBeGreaterThan(0.5)
    expect(likeness(TEXT, 'Die Kosten für das Hallenbad steigen und der Gemeinderat schaut dabei zu.')).toBeLessThan(
      0.2,
    )
  })
})
