import type { Language } from '../../../shared/domain.ts'
import type { Period, SpanFigures } from '../../../shared/statistics.ts'

/** How a span is called: below the axis (null where nothing is written), and in full. */
export type SpanLabel = Readonly<{ id: string; axis: string | null; full: string }>

const locales = { de: 'de-AT', en: 'en-GB' } as const
const ZONE = { timeZone: 'Europe/Vienna' } as const

/** The names of the spans of a period, on the desk's clock. */
export function spanLabels(
  period: Period,
  spans: ReadonlyArray<Pick<SpanFigures, 'from' | 'until'>>,
  language: Language,
): SpanLabel[] {
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { ...ZONE, ...options })
  const clock = written({ hour: '2-digit', minute: '2-digit' })
  const weekday = written({ weekday: 'short', day: 'numeric' })
  const date = written({ day: 'numeric', month: 'numeric' })
  const fullDay = written({ weekday: 'short', day: 'numeric', month: 'short' })
  return spans.map(({ from, until }) => {
    const begins = new Date(from)
    const hours = `${clock.format(begins)}–${clock.format(new Date(until))}`
    switch (period) {
      case 'today':
      case 'shift':
        return { id: from, axis: clock.format(begins), full: hours }
      case 'week':
        return {
          id: from,
          axis: clock.format(begins) === '00:00' ? weekday.format(begins) : null,
          full: `${fullDay.format(begins)}, ${hours}`,
        }
      case 'month':
        return { id: from, axis: date.format(begins), full: fullDay.format(begins) }
    }
  })
}
