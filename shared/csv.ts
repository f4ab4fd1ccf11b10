// Tables that people open in a spreadsheet.

/** What a spreadsheet takes for a formula, its full-width forms, and the apostrophe itself, so that the mark can be taken off. */
const NEEDS_MARK = /^['=+\-@\t\r\n＝＋－＠]/

/** A cell that no spreadsheet runs: dangerous beginnings get an apostrophe, everything with special characters quotes. */
export function toCell(value: string): string {
  const safe = NEEDS_MARK.test(value) ? `'${value}` : value
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A whole file: byte order mark, semicolons (as Excel expects them where a comma divides decimals) and CRLF. */
export function csvFile(rows: ReadonlyArray<readonly string[]>): string {
  return `\ufeff${rows.map(row => `${row.map(toCell).join(';')}\r\n`).join('')}`
}
