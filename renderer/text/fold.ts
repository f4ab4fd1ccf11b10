/** Text for comparing what somebody types: no accents, no case, ß as ss. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
}

const spelledOut = (text: string) =>
  text.replace(/[äöü]/giu, letter => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter.toLowerCase()] ?? letter)

/** Whether every typed word begins or stands somewhere in the text; "loschen", "loeschen" and "Lösch" all find "Löschen". */
export function matches(text: string, typed: string): boolean {
  const hay = `${fold(text)} ${fold(spelledOut(text))}`
  return fold(typed)
    .split(/\s+/)
    .every(word => hay.includes(word))
}
