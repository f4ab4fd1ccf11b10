import { describe, expect, it } from 'vitest'
import { aTerm, finderOf } from './a-term.ts'
import { harmlessWords } from './harmless-words.ts'

const find = finderOf([
  aTerm('Idiot', { mode: 'anywhere' }),
  aTerm('Trottel', { mode: 'anywhere' }),
  aTerm('Arschloch'),
  aTerm('Arschlöcher'),
  aTerm('Wappler'),
  aTerm('Scheiße', { mode: 'anywhere' }),
  aTerm('Blödmann'),
  aTerm('Möchtegern'),
  aTerm('Schlampe'),
  aTerm('Nutte', { mode: 'suffix' }),
  aTerm('halt die Fresse', { mode: 'whole' }),
  aTerm('an die Wand stellen', { mode: 'whole' }),
])

/** Every text must have a hit. */
const groups: ReadonlyArray<readonly [group: string, texts: readonly string[]]> = [
  ['plain', ['So ein Idiot hier', 'ein Trottel eben', 'der Wappler', 'wie die Schlampe', 'dieses Arschloch da']],
  ['case', ['IDIOT', 'tRoTTeL', 'ARSCHLOCH', 'wAPPLER', 'SCHEISSE', 'BLÖDMANN']],
  [
    'punctuation around',
    ['„Idiot“', '(Trottel)', '...Wappler!!!', '*Idiot*', '#Blödmann', 'Arschloch,', '<b>Trottel</b>'],
  ],
  ['at the edges of the text', ['Idiot', 'Trottel ja', 'ja Wappler']],
  ['umlauts and ß written out', ['Bloedmann', 'SCHEISSE', 'Moechtegern', 'Arschloecher', 'scheisse']],
  ['combining umlauts', ['Blo\u0308dmann', 'Mo\u0308chtegern', 'BLO\u0308DMANN', 'Arschlo\u0308cher']],
  ['leet digits', ['1d10t', 'Tr0tt3l', '4rschl0ch', 'W4ppl3r', '5ch31ß3', 'Schl4mp3', 'Bl0edmann']],
  [
    'leet symbols',
    ['!diot', 'Tr0ttel', '@rschloch', '$chlampe', 'W@ppler', 'Schei$e', '§cheiße', 'nu++e', 'Schl@mp€', 'Idi0t'],
  ],
  [
    'letters parted by blanks',
    ['I d i o t', 'T r o t t e l', 'du bist ein W a p p l e r !', 'b l ö d m a n n', 'd u  I d i o t'],
  ],
  ['letters parted by dots', ['I.d.i.o.t', 'T.r.o.t.t.e.l', 'W. a. p. p. l. e. r.', 'i…d…i…o…t']],
  [
    'letters parted by dashes and others',
    ['I-d-i-o-t', 'W_a_p_p_l_e_r', 'I*d*i*o*t', 'T/r/o/t/t/e/l', 'I\nd\ni\no\nt', 'I~d~i~o~t'],
  ],
  [
    'punctuation in the word',
    ['Id-iot', 'Arsch-loch', 'nut|te', 'Wapp.ler', 'Trot*tel', 'Schla/mpe', 'Bl(ö)dmann', 'Id😀iot'],
  ],
  ['Cyrillic and Greek look-alikes', ['Іdіоt', 'Тrоttеl', 'Αrschlοch', 'Wаррler', 'Sсhlаmре']],
  ['fullwidth, mathematical, circled', ['Ｉｄｉｏｔ', '𝐓𝐫𝐨𝐭𝐭𝐞𝐥', '𝓘𝓭𝓲𝓸𝓽', 'Ⓦⓐⓟⓟⓛⓔⓡ', '🅸🅳🅸🅾🆃', '𝕊chlampe']],
  [
    'invisible characters',
    ['Id\u200biot', 'Trot\u00adtel', 'W\u2060appler', 'A\u200crschloch', 'I\u202ediot', 'Schl\ufe0fampe'],
  ],
  [
    'stretched letters',
    ['Iiiidiooot', 'Trooottel', 'Wapppplerrr', 'Scheeeiiiße', 'Blööödmann', 'Nuuttee', 'Idioot', 'Trottelll'],
  ],
  [
    'masked letters',
    ['Id**t', 'Tr*ttel', 'W*ppler', 'Schl#mpe', 'A****loch', 'Sch***e', 'Schei*e', 'Bl*dmann', 'Id__t', 'Arschl***'],
  ],
  ['inflected forms', ['Idioten', 'Wapplers', 'Schlampen', 'Trotteln', 'Nutten', 'Blödmanns', 'Arschlochs']],
  ['compounds', ['Vollidiot', 'Volltrottel', 'Scheisseinstellung', 'Edelnutte', 'Oberidioten', 'Trottelverein']],
  [
    'phrases',
    ['halt die Fresse', 'HALT  DIE\nFRESSE', 'Halt, die Fresse', 'an die Wand stellen', 'an die Wand, stellen'],
  ],
  ['small l for capital I and the reverse', ['ldiot', 'IDlOT', 'lDIOT', 'ArschIoch', 'WappIer']],
  ['several at once', ['I\u200bd10t', '1.d.1.0.t', 'ІDІ0Т', 'V0ll-1d10t', 'T.R.0.T.T.E.L', '𝐈d*ot']],
]

describe('disguises', () => {
  it.each(groups)('%s', (_, texts) => {
    expect(texts.filter(text => find(text).length === 0)).toEqual([])
  })

  it('marks exactly the disguised word', () => {
    expect(find('so ein I d i o t, ehrlich')).toEqual(['Idiot[I d i o t]'])
    expect(find('du Id**t!')).toEqual(['Idiot[Id**t]'])
    expect(find('(@rschloch)')).toEqual(['Arschloch[@rschloch]'])
    expect(find('d u I d i o t e n d a')).toEqual(['Idiot[I d i o t]'])
    expect(find('Id\u200biot')).toEqual(['Idiot[Id\u200biot]'])
  })

  it('finds neighbouring disguised words separately', () => {
    expect(find('1d10t Tr0ttel Id**t')).toEqual(['Idiot[1d10t]', 'Trottel[Tr0ttel]', 'Idiot[Id**t]'])
  })
})

describe('masks', () => {
  it('may be too long at the end, and may stand inside bold type', () => {
    expect(find('Idio****')).toEqual(['Idiot[Idio*]'])
    expect(find('**Id**t**')).toEqual(['Idiot[Id**t]'])
  })
  it('may be followed by the rest of the word', () => {
    expect(find('Id**ten Tr*tteln W*pplers')).toEqual(['Idiot[Id**t]', 'Trottel[Tr*ttel]', 'Wappler[W*pplers]'])
  })
})

describe('masks that say too little', () => {
  it.each(['*diot', 'I****', 'Id***', 'T******', 'I****t', 'S.....e', 'A-h', 'Wa...er'])('%s stays open', text => {
    expect(find(text)).toEqual([])
  })
})

describe('harmless words', () => {
  const traps = finderOf([
    ...['Esel', 'Hund', 'Mist', 'Affe', 'Sau', 'Fut', 'Po', 'Jud', 'Puff'].map(text => aTerm(text, { mode: 'whole' })),
    ...['Depp', 'Nazi', 'Hure', 'Nutte', 'Neger', 'Fotze', 'Kanake', 'Trottel', 'Idiot', 'Schlampe', 'Wichser'].map(
      text => aTerm(text),
    ),
    aTerm('Jud', { endings: ['en', 'e'], except: ['Judentum'] }),
    aTerm('Puff', { endings: ['s'] }),
    aTerm('arsch', { mode: 'anywhere', except: ['Marsch', 'Barsch', 'harsch', 'Nachbarsch', 'warsch', 'Karsch'] }),
    aTerm('fick', { mode: 'prefix' }),
    aTerm('scheiß', { mode: 'prefix' }),
    aTerm('Spast', { endings: ['en', 'is'] }),
    aTerm('Mongo', { endings: ['s'] }),
    ...['88', '18', 'HH', 'SS', 'AH', 'KZ'].map(text => aTerm(text, { mode: 'whole', folding: 'exact' })),
  ])

  it('are more than sixty', () => expect(new Set(harmlessWords).size).toBeGreaterThan(60))
  it.each(harmlessWords)('%s', word => {
    expect(traps(word)).toEqual([])
    expect(traps(word.toUpperCase())).toEqual([])
  })
})
