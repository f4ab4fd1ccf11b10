import { Action, type Language, type Reason } from '../../shared/domain.ts'
import type { Strings } from '../../shared/strings/de.ts'
import { type Pace, type Statistics, WaitingQueue } from '../../shared/statistics.ts'
import { dayStamp, zonedStamp } from './ages.ts'

type Row = readonly string[]

/** The figures of a period as one table: a line for each figure of each span, reason and person; and a name for its file. */
export function tableOf(
  statistics: Statistics,
  reasons: readonly Reason[],
  language: Language,
  words: Strings,
): { name: string; rows: string[][] } {
  const { csv } = words.screen.statistics
  const whole = [zonedStamp(statistics.spans[0]?.from ?? statistics.until), zonedStamp(statistics.until)] as const

  const spans = statistics.spans.flatMap((span): Row[] => {
    const time = [zonedStamp(span.from), zonedStamp(span.until < statistics.until ? span.until : statistics.until)]
    const row = (figure: string, what: string, value: number, unit: string): Row => [
      figure,
      ...time,
      what,
      '',
      String(value),
      unit,
    ]
    const { waiting } = span
    return [
      row(csv.arrived, '', span.arrived, csv.posts),
      row(csv.arrivedDecided, '', span.arrivedDecided, csv.posts),
      ...(waiting === null
        ? []
        : WaitingQueue.options.map(queue => row(csv.waiting, words.queues[queue], waiting[queue], csv.posts))),
      ...Action.options.map(action => row(csv.people, words.done[action], span.people[action], csv.decisions)),
      ...Action.options.map(action => row(csv.automatic, words.done[action], span.automatic[action], csv.decisions)),
      row(csv.undone, '', span.undone, csv.decisions),
    ]
  })
  const pace = (what: string, who: string, { decisions, medianMs, p90Ms }: Pace): Row[] => [
    [csv.measured, ...whole, what, who, String(decisions), csv.decisions],
    ...(medianMs === null ? [] : [[csv.median, ...whole, what, who, String(medianMs), csv.ms]]),
    ...(p90Ms === null ? [] : [[csv.p90, ...whole, what, who, String(p90Ms), csv.ms]]),
  ]
  const reasonLabel = (code: string) => {
    const reason = reasons.find(one => one.code === code)
    return reason === undefined ? code : `${code} ${reason.label[language]}`
  }
  const rows: Row[] = [
    csv.head,
    ...spans,
    ...statistics.reasons.flatMap(({ reason, people, automatic }): Row[] => [
      [csv.reason, ...whole, reasonLabel(reason), csv.byPeople, String(people), csv.decisions],
      [csv.reason, ...whole, reasonLabel(reason), csv.byRules, String(automatic), csv.decisions],
    ]),
    ...pace('', '', statistics.pace),
    ...Action.options.flatMap(action => pace(words.done[action], '', statistics.paceByAction[action])),
    ...pace(words.screen.statistics.pace.batches, '', statistics.paceOfBatches),
    ...statistics.people.flatMap(({ name, actions, undone, pace: own }): Row[] => [
      ...Action.options.map((action): Row => [
        csv.people,
        ...whole,
        words.done[action],
        name,
        String(actions[action]),
        csv.decisions,
      ]),
      [csv.undone, ...whole, '', name, String(undone), csv.decisions],
      ...pace('', name, own),
    ]),
  ]
  return {
    name: csv.fileName(csv.filePeriods[statistics.period], dayStamp(statistics.until)),
    rows: rows.map(row => [...row]),
  }
}
