/** Numbers and counted nouns of one language. The formatter is made once: making it costs more than using it. */
export function figuresIn(locale: string) {
  const whole = new Intl.NumberFormat(locale)
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const moments = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Vienna',
  })
  const number = (value: number) => whole.format(value)
  return {
    number,
    /** "1 Beitrag", "12 Beiträge". */
    counted: (one: string, many: string) => (count: number) => `${number(count)} ${count === 1 ? one : many}`,
    /** "22. Nov. 2026, 14:05" in Vienna, from ISO text. */
    moment: (iso: string) => moments.format(new Date(iso)),
    /** "3,4 MB"; small files in kB. */
    bytes: (value: number) =>
      value < 1_000_000
        ? `${number(Math.max(1, Math.round(value / 1000)))} kB`
        : `${tenths.format(value / 1_000_000)} MB`,
  }
}
