const FOLDED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe' }
const ONLY_ASCII = /^[\u0020-\u007e\s]*$/

/**
 * The form in which text is searched: composed (NFC), small letters, ß as ss and umlauts as two letters, so that strasse finds
 * straße and oesterreich finds Österreich. The remaining diacritics are removed by the tokenizer (unicode61).
 */
export function foldForSearch(text: string): string {
  if (ONLY_ASCII.test(text)) return text.toLowerCase()
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüßæœ]/g, letter => FOLDED[letter] ?? letter)
}
