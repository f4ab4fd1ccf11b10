import { describe, expect, it } from 'vitest'
import { aTerm, finderOf } from './a-term.ts'

describe('modes', () => {
  const text = 'Esel, Esels, Eseln, Eselei, Packesel, Packeseln, Diesel, Sesselei'

  it('whole finds the word alone', () => {
    expect(finderOf([aTerm('Esel', { mode: 'whole' })])(text)).toEqual(['Esel[Esel]'])
  })
  it('inflection finds the word with German endings, and marks them', () => {
    expect(finderOf([aTerm('Esel')])(text)).toEqual(['Esel[Esel]', 'Esel[Esels]', 'Esel[Eseln]'])
  })
  it('prefix finds the beginning of a word', () => {
    expect(finderOf([aTerm('Esel', { mode: 'prefix' })])(text)).toHaveLength(4)
  })
  it('suffix finds the end of a word, endings included', () => {
    expect(finderOf([aTerm('packesel', { mode: 'suffix' })])('Lastpackeseln')).toEqual(['packesel[packeseln]'])
    expect(finderOf([aTerm('Esel', { mode: 'suffix' })])(text)).toEqual([
      'Esel[Esel]',
      'Esel[Esels]',
      'Esel[Eseln]',
      'Esel[esel]',
      'Esel[eseln]',
      'Esel[esel]',
    ])
  })
  it('anywhere finds the letters in any word', () => {
    expect(finderOf([aTerm('Esel', { mode: 'anywhere' })])(text)).toHaveLength(7)
  })
  it('endings of a term replace the German ones', () => {
    const find = finderOf([aTerm('Puff', { endings: ['s'] })])
    expect(find('Puff, Puffs, Puffer, Puffen')).toEqual(['Puff[Puff]', 'Puff[Puffs]'])
  })
})

describe('many phrases', () => {
  it('do not hide one another, however many of them a disguise may belong to', () => {
    const behind = ['a', 'b', 'c', 'd'].flatMap(first => Array.from({ length: 40 }, (_, at) => `${first}lpha${at}`))
    const find = finderOf([...behind.map(word => aTerm(`dich ${word}`)), aTerm('du Penner')])
    expect(find('d!ch ao d!ch bo d!ch co d!ch do du P€nner')).toEqual(['du Penner[du P€nner]'])
  })
})

describe('exceptions', () => {
  const find = finderOf([
    aTerm('arsch', { mode: 'anywhere', except: ['Marsch', 'Nachbarschaft', 'Barsch'] }),
    aTerm('Jud', { except: ['Judentum'] }),
    aTerm('Sau', { mode: 'whole', except: ['Sau rauslassen'] }),
  ])

  it('cover a hit inside a harmless word, in all its forms', () => {
    expect(find('Marsch, Gewaltmärsche, MARSCHIEREN, Nachbarschaften, N\u200bachbarschaft')).toEqual([])
  })
  it('do not cover the same letters elsewhere in the text', () => {
    expect(find('Nachbarschaft und Arsch')).toEqual(['arsch[Arsch]'])
  })
  it('cover a word that is parted by a dash', () => {
    expect(find('Juden-tum Nachbar-schaft')).toEqual([])
  })
  it('may be phrases', () => {
    expect(find('die Sau rauslassen, du Sau')).toEqual(['Sau[Sau]'])
  })
})

describe('phrases', () => {
  const find = finderOf([aTerm('an die Wand stellen', { mode: 'whole' }), aTerm("halt's Maul", { mode: 'whole' })])

  it('are found over any white space and punctuation', () => {
    expect(find('an  die\n\u00a0Wand – stellen')).toEqual(['an die Wand stellen[an  die\n\u00a0Wand – stellen]'])
    expect(find('halt’s Maul')).toEqual(["halt's Maul[halt’s Maul]"])
  })
  it('need every word in order and whole', () => {
    expect(find('an die Wandung stellen, die Wand stellen, an die stellen Wand')).toEqual([])
  })
  it('do not grow over other words', () => {
    expect(find('an die graue Wand stellen')).toEqual([])
  })
})

describe('phrases with disguised words', () => {
  const find = finderOf([
    aTerm('an die Wand', { mode: 'whole' }),
    aTerm('geh sterben', { mode: 'whole', folding: 'exact' }),
    aTerm('Sau rauslassen', { mode: 'whole', except: ['die Sau rauslassen'] }),
    aTerm('dumme Gans'),
  ])

  it('are marked from the first word to the last, symbols at the edges included', () => {
    expect(find('stellt sie an die W@nd, jetzt')).toEqual(['an die Wand[an die W@nd]'])
    expect(find('an d!e Wand')).toEqual(['an die Wand[an d!e Wand]'])
    expect(find('a n  d i e  W a n d')).toEqual(['an die Wand[a n  d i e  W a n d]'])
    expect(find('an die W@nd an die W*nd')).toHaveLength(2)
  })
  it('take endings', () => {
    expect(find('lauter d*mme G@nsen')).toEqual(['dumme Gans[d*mme G@nsen]'])
  })
  it('need all their words, plain or disguised', () => {
    expect(find('an die W@rt, an W@nd, die W@nd, an d!e Wandung, an die W@ndung')).toEqual([])
  })
  it('stay exact where the term says so', () => {
    expect(find('geh st€rben')).toEqual([])
    expect(find('geh sterben')).toHaveLength(1)
  })
  it('heed exceptions', () => {
    expect(find('die S@u rauslassen')).toEqual([])
    expect(find('eine S@u rauslassen')).toEqual(['Sau rauslassen[S@u rauslassen]'])
  })
  it('are not made of the words of a sentence', () => {
    expect(find('Wir fahren an die See. Wandern: 3 €! Bio-An die Wa. nd')).toEqual([])
  })
})

describe('flags', () => {
  const find = finderOf([aTerm('Idiot'), aTerm('SS', { mode: 'whole', folding: 'exact' })])
  it('behind a word do not hide it', () => {
    expect(find('Idiot🇦🇹 Idiot🇦🇹🇩🇪')).toEqual(['Idiot[Idiot]', 'Idiot[Idiot]'])
  })
  it('are no words', () => expect(find('🇸🇸 🇦🇹🇩🇪🇨🇭')).toEqual([]))
})

describe('all hits', () => {
  it('neighbouring words are both found', () => {
    expect(finderOf([aTerm('Depp'), aTerm('Trottel')])('Depp Depp,Trottel!Depp')).toEqual([
      'Depp[Depp]',
      'Depp[Depp]',
      'Trottel[Trottel]',
      'Depp[Depp]',
    ])
  })
  it('overlapping and nested terms are all found', () => {
    const terms = [
      aTerm('Rind', { mode: 'anywhere' }),
      aTerm('Rindvieh', { mode: 'whole' }),
      aTerm('indvi', { mode: 'anywhere' }),
    ]
    expect(finderOf(terms)('Rindvieh')).toEqual(['Rind[Rind]', 'Rindvieh[Rindvieh]', 'indvi[indvi]'])
  })
  it('one term in two lists is found for each', () => {
    expect(finderOf([aTerm('Depp'), aTerm('Depp')])('Depp')).toEqual(['Depp[Depp]', 'Depp[Depp]'])
  })
  it('a text without a hit has none, and so has an empty one', () => {
    const find = finderOf([aTerm('Depp')])
    expect(find('Guten Morgen')).toEqual([])
    expect(find('')).toEqual([])
    expect(finderOf([])('Guten Morgen')).toEqual([])
  })
})

describe('exact folding', () => {
  const find = finderOf(['HH', '88', 'C18', 'Möwe'].map(text => aTerm(text, { mode: 'whole', folding: 'exact' })))

  it('sees through case, umlaut spelling, compatibility forms and invisible characters', () => {
    expect(find('88 hh ＨＨ ８８ H\u200bH c18 MOEWE 𝟖𝟖 Mo\u0308we')).toHaveLength(9)
  })
  it('does not see through leet, stretching, parting and look-alikes', () => {
    expect(find('H H, H-H, HHH, H, НН, 8 8, 888, BB, B8, CI8, M0ewe, M-öwe, M*we')).toEqual([])
  })
  it('leaves numbers, dates, scores and shares alone', () => {
    expect(find('0,88 / 88.000 / 88 % / 3:88 / 1988 / 88er / 01 88 02')).toEqual([])
  })
})

describe('strong folding', () => {
  it('never reads a word of three letters out of digits or punctuation', () => {
    expect(finderOf([aTerm('Sau')])('5au S.a.u s a u S*u 5 4 u')).toEqual([])
  })
  it('needs two true letters', () => {
    const find = finderOf([aTerm('Esel')])
    expect(find('3s3l')).toEqual(['Esel[3s3l]'])
    expect(find('e531')).toEqual([])
  })
  it('takes an l for an i only where the two look the same', () => {
    const find = finderOf([aTerm('Idiot'), aTerm('Schlampe')])
    expect(find('ldiot IDlOT SchIampe')).toEqual(['Idiot[ldiot]', 'Idiot[IDlOT]', 'Schlampe[SchIampe]'])
    expect(find('idlot Schiampe')).toEqual([])
  })
  it('finds a word with a number behind it', () => {
    expect(finderOf([aTerm('Idiot')])('Idiot88')).toEqual(['Idiot[Idiot]'])
  })
  it('does not join words of a sentence', () => {
    const find = finderOf([aTerm('Esel', { mode: 'anywhere' }), aTerm('Nazi', { mode: 'anywhere' })])
    expect(find('diese Leute, na ziemlich viele, es elf Mal')).toEqual([])
  })
  it('does not find a term across the parts of a double name', () => {
    expect(finderOf([aTerm('arsch', { mode: 'anywhere' })])('Nachbars-Charme')).toEqual([])
  })
})

describe('gaps', () => {
  const gapped = (text: string, own: Parameters<typeof aTerm>[1] = {}) =>
    finderOf([aTerm(text, { mode: 'whole', gap: 3, ...own })])

  it('let a few words stand between the parts', () => {
    const find = gapped('halt ... Maul')
    expect(find('halt endlich dein dummes Maul')).toEqual(['halt ... Maul[halt endlich dein dummes Maul]'])
    expect(find('halt Maul')).toEqual(['halt ... Maul[halt Maul]'])
    expect(find('halt du jetzt endlich dein Maul')).toEqual([])
    expect(find('Maul halt')).toEqual([])
  })
  it('are as wide as the term says', () => {
    expect(gapped('halt … Maul', { gap: 1 })('halt das Maul, halt dein dummes Maul')).toEqual([
      'halt … Maul[halt das Maul]',
    ])
  })
  it('may be several', () => {
    expect(gapped('an die ... Wand ... stellen', { gap: 2 })('an die graue Wand der Schule stellen')).toHaveLength(1)
  })
  it('take the shortest way from the nearest beginning', () => {
    expect(gapped('du ... Depp')('du, du Depp und Depp')).toEqual(['du ... Depp[du Depp]'])
    expect(gapped('du ... Depp')('du Depp, du Depp')).toEqual(['du ... Depp[du Depp]', 'du ... Depp[du Depp]'])
  })
  it('see through disguise in their parts', () => {
    const find = gapped('du ... Vollidiot')
    expect(find('du bist ein V0llidiot')).toHaveLength(1)
    expect(find('du bist ein Voll-idi0t')).toHaveLength(1)
    expect(find('du V o l l i d i o t')).toHaveLength(1)
    expect(find('du elender Vоllidiоt')).toHaveLength(1)
  })
  it('keep the mode: endings behind the last part, a free beginning of the first', () => {
    expect(gapped('Haut ... Affe', { mode: 'inflection' })('Haut von Affen')).toHaveLength(1)
    expect(gapped('Haut ... Affe', { mode: 'inflection' })('Häute von Affen, Haut der Affenbande')).toHaveLength(0)
    expect(gapped('Haut ... Affe', { mode: 'prefix' })('Haut der Affenbande')).toHaveLength(1)
    expect(gapped('Haut ... Affe', { mode: 'suffix' })('Gänsehaut wie Affen')).toHaveLength(1)
    expect(gapped('Haut ... Affe', { mode: 'anywhere' })('Gänsehaut der Affenbande')).toHaveLength(1)
  })
  it('heed exceptions in their parts', () => {
    expect(gapped('schlag ... tot', { mode: 'prefix', except: ['Totholz'] })('schlag das Totholz')).toEqual([])
  })
  it('leave other terms alone', () => {
    const find = finderOf([aTerm('Depp'), aTerm('du ... Depp', { gap: 3 }), aTerm('Maul', { mode: 'whole' })])
    expect(find('du Depp, Maul')).toEqual(['du ... Depp[du Depp]', 'Depp[Depp]', 'Maul[Maul]'])
  })
})
