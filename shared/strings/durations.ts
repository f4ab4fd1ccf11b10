const MINUTES_PER_HOUR = 60
const MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR

/** Lengths of time as people say them, in one language. */
export function durationsIn(locale: string, words: Readonly<{ days: (count: number) => string }>) {
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return {
    /** "40 min", "2 h 50 min", "3 Tage". */
    minutes: (value: number): string => {
      if (value < MINUTES_PER_HOUR) return `${value}\u00a0min`
      const [hours, rest] = [Math.floor(value / MINUTES_PER_HOUR), value % MINUTES_PER_HOUR]
      if (value < MINUTES_PER_DAY) return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${rest}\u00a0min`
      return words.days(Math.round(value / MINUTES_PER_DAY))
    },
    /** "4,2 s", from a minute on "1:05 min". */
    seconds: (ms: number): string => {
      if (ms < 59_950) return `${tenths.format(ms / 1000)}\u00a0s`
      const whole = Math.round(ms / 1000)
      return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}\u00a0min`
    },
  }
}
