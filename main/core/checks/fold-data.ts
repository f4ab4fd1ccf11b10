// What the fold table is made of, by hand. The reasons and sources stand in docs/checks.md.

/** Letters with their look-alikes from other scripts and Latin extensions. Small and capital forms are listed one by one, since they differ (Η is an H, η is an n). */
export const lookAlikes: Readonly<Record<string, string>> = {
  a: 'аАαΑᎪᴀɑꓮ',
  b: 'ВвЬьΒᏴʙƄƅꓐ',
  c: 'сСϲᏟᴄƈꓚ',
  d: 'ԁᎠᴅđɖɗꓓ',
  e: 'еЕєЄΕεᎬᴇɛǝɘ℮ꓰ',
  f: 'ƒꓝ',
  g: 'ɡɢցᏀꓖ',
  h: 'һҺнНΗħɦհʜᎻꓧ',
  i: 'іІιΙıɪɩӀӏꓲ',
  j: 'јЈʝᎫᴊꓙ',
  k: 'кКκΚƙĸᏦᴋꓗ',
  l: 'łɭʟᏞԼꓡ',
  m: 'мМΜɱᎷᴍꓟ',
  n: 'ΝηпПոŋɲɴꓠ',
  o: 'оОοΟσөӨøɵօՕᴏꓳ',
  p: 'рРρΡƿᏢᴘꓑ',
  q: 'ԛɋԚ',
  r: 'гГʀɾꓣ',
  s: 'ѕЅςʂꜱᏚՏꓢ',
  t: 'тТτΤŧƭʈᎢᴛꓔ',
  u: 'υսʉᴜꓴµμ',
  v: 'νʋʌᏙᴠꓦ',
  w: 'шШωԝԜʍᎳᴡꓪ',
  x: 'хХχΧꓫ',
  y: 'уУүҮΥʏƴꓬγ',
  z: 'ΖʐƶᏃᴢꓜ',
}

/** Umlauts in the canonical form of the fold: the two-letter spelling. The same letters serve a base letter followed by U+0308. */
export const umlautBases = 'aou'

/** One character that is two letters. */
export const ligatures: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  ǳ: 'dz',
  ǆ: 'dz',
  ǉ: 'lj',
  ǌ: 'nj',
}

/** Characters read as ss. The Greek beta is what many keyboards offer as an ß. */
export const sharpS = 'ß'
export const falseSharpS = 'βϐ'

/** Digits read as letters, but only inside a word that has letters too. The 1 stands for i and for l. */
export const leetDigits: readonly string[] = ['o', 'i', 'z', 'e', 'a', 's', 'g', 't', 'b', 'g']

/** Symbols read as letters beside a letter. */
export const leetSymbols: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '§': 's',
  '€': 'e',
  '¢': 'c',
  '¥': 'y',
  '£': 'l',
}

/** Symbols read as letters only in front of a letter: at the end of a word they are punctuation. */
export const leetSymbolsBeforeLetters: Readonly<Record<string, string>> = {
  '!': 'i',
  '¡': 'i',
  '|': 'i',
  '¦': 'i',
  '+': 't',
}

/** Characters that hide letters one by one, as in F*tze. */
export const masks = '*#%•×∗＊●■█'

/** Characters that hide letters only in runs of two or more: alone they are ordinary punctuation. */
export const weakMasks = '_-.'

/** Letters and symbols that paint nothing although Unicode calls them letters, marks or symbols. */
export const invisible = '\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u3164\uffa0'
