/**
 * Letters that UTS #39 (confusables.txt, version 14) draws together with a Latin one, beside those of fold-data.ts: Cherokee, Coptic, Lisu, Runic, Canadian
 * and other scripts, and Latin letters with a stroke, a hook or in insular shape. Letters of right-to-left scripts, of which no
 * Latin word can be made, and digits of other scripts are left out.
 */
export const confusables: Readonly<Record<string, string>> = {
  a: 'ᗅẚⱥⲀ𖽀𐊠',
  b: 'ᏏᑲᖯꞴᗷɓᑳƃƂƀҍҌⲂƁᏼ𐊂𐊡𐌁',
  c: 'ⲥꮯⲤȼҫҪ𐐽𐊢𐌂𐐕𐔜',
  d: 'ᏧᑯꓒᗞᗪƌÐꝺꭰ',
  e: 'ꬲҽⴹɇɆҿⲈꭼ𑢦𑢮𐊆',
  f: 'ꬵꞙẝքꞘϜᖴᵮꜰꝼƑ𑣂𑢢𐊇𐊥𐔥',
  g: 'ᶃƍԌᏳɠǥǤᵹꞡꞠꮐ',
  h: 'ᏂⲎᕼꚕᏲⱧҢћӉӇⱨꮋ𐋏',
  i: 'ꙇꭵᎥɨᵻᵼ𑣃',
  j: 'ϳͿᒍɉɈȷꭻ',
  k: 'ⲔᛕⱩҚꝀҞꝁⱪꞣꞢꮶ𐔘',
  l: 'ǀⲒߊⵏᛁⳐᒪƗƚɫⱡȽꮮ𖼨𐊊𐌉𖼖𑢣𑢲𐐛𐔦',
  m: 'ϺⲘᗰᛖꮇ𐊰𐌑',
  n: 'ռⲚɳƞᵰꞥꞤƝ𐔓',
  o: 'ᴑꬽⲟჿഠဝ〇ⲞⵔዐଠꬾⵁꝋѳꮎꮻꝊθϑΘϴѲⴱᎾᏫꭴတ𐓪𑣈𑣗𐐬𐓂𑢵𐊒𐊫𐐄𐔖',
  p: 'ⲣⲢᑭƥᵽꝑƤꮲ𐊕',
  q: 'գզⵕʠꞯꝗ',
  r: 'ꭇꭈᴦⲅꮁᎡᏒᖇɽɼɍғᵲꞃꞧꞦɌ𐒴𖼵',
  s: 'ƽꮪᏕᵴꞅꞩꞨ𑣁𐑈𖼺𐊖𐐠',
  t: 'ⲦȾҬᵵꞇⱦꭲ𖼊𑢼𐊗𐊱𐌕',
  u: 'ꞟꭎꭒሀᑌᵾꮜᏌ𐓶𑣘𐓎𖽂𑢸',
  v: 'ѵꮩѴⴸᐯꛟⱱ𑜆𑣀𖼈𑢠𐔝',
  w: 'ɯѡաꮃᏔѽꝡⱳ𑜊𑜎𑜏𑓅',
  x: 'ᕁᕽꞳⲬⵝᚷҲ𐊐𐊴𐌗𐔧',
  y: 'ɣᶌꭚყⲨᎩᎽɏұɎҰꭹ𑣜𖽃𑢤𐊲',
  z: 'ꮓȥȤᵶⱬⲌ𑣄𑢩',
}

/** Digits in circles that have no compatibility form: the code points of their ones, each with nine to follow. */
export const circledOnes: readonly number[] = [0x2776, 0x2780, 0x278a, 0x24f5]
