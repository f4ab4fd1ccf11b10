// docs/keystrokes.md: hands and seconds that the same tasks cost in Freigabe and in four other tools, by the keystroke-level model.
import { coop } from './keystrokes/coop.mjs'
import { coral } from './keystrokes/coral.mjs'
import { freigabe } from './keystrokes/freigabe.mjs'
import { countOf, handTime, SECONDS } from './keystrokes/model.mjs'
import { ozone } from './keystrokes/ozone.mjs'
import { DECISIONS_A_DAY, MIX, TASKS } from './keystrokes/tasks.mjs'
import { after, before, general, plainly } from './keystrokes/text.mjs'
import { wordpress } from './keystrokes/wordpress.mjs'
import { written } from './keystrokes/written.mjs'
import { formatMarkdown } from './markdown.mjs'

/**
 * @typedef {import('./keystrokes/tasks.mjs').Flow} Flow
 * @typedef {keyof typeof MIX} Task
 */

export const TOOLS = [freigabe, coral, ozone, coop, wordpress]

/** Without a reason recorded, as Coral works when its DSA features are off; only for the day. */
const coralWithoutReasons = { ...coral, flows: { ...coral.flows, delete: coral.flows.delete.slice(1) } }

/** The page as Markdown, formatted like every other file. */
export function keystrokesPage() {
  const note =
    '<!-- Drawn from scripts/docs/keystrokes and shared/commands.ts by scripts/docs.mjs. Not to be edited. -->'
  return formatMarkdown(
    [
      note,
      before(),
      '## In short',
      `Seconds of hand movement, K at ${SECONDS.skilled} and at ${SECONDS.average}, of the first way in the tables below. ° is a way round a function that the tool lacks.`,
      table([['Task', ...TOOLS.map(tool => tool.name)], ...TASKS.map(inShort)]),
      plainly,
      ...TASKS.map(({ id, title, means }) => `## ${title}\n\n${means}\n\n${table(waysOf(id))}\n\n${remarksOn(id)}`),
      ...theDay(),
      '## Sources',
      general,
      ...TOOLS.map(({ name, sources }) => `**${name}**\n\n${sources.map(source => `- ${source}`).join('\n')}`),
    ].join('\n\n'),
  )
}

/** @param {(typeof TASKS)[number]} task */
function inShort({ id, title }) {
  return [title, ...TOOLS.map(({ flows: { [id]: ways } }) => seconds(ways[0].steps) + (ways[0].round ? ' °' : ''))]
}

/** @param {import('./keystrokes/tasks.mjs').Task} task */
function waysOf(task) {
  const head = ['Tool', 'Way', 'Hands', 'Keys', 'Clicks', 'Operators', 'Hand time (s)', 'With M (s)', 'Waits']
  const rows = TOOLS.flatMap(({ name, flows }) =>
    flows[task].map(({ way, steps, round, trips }) => {
      const count = countOf(steps)
      const operators = Object.entries(count).flatMap(([operator, n]) => (n === 0 ? [] : [`${n} ${operator}`]))
      return [
        name,
        way + (round ? ' °' : ''),
        written(steps),
        String(count.K),
        String(count.B),
        operators.join(' ') || 'none',
        seconds(steps),
        seconds(steps, count.M * SECONDS.M),
        String(trips),
      ]
    }),
  )
  return [head, ...rows]
}

/** @param {import('./keystrokes/tasks.mjs').Task} task */
function remarksOn(task) {
  return TOOLS.flatMap(({ name, flows }) =>
    flows[task].flatMap(({ way, note }) => (note === '' ? [] : [`- ${name}, ${way}: ${note}`])),
  ).join('\n')
}

function theDay() {
  const shares = `${MIX.approve} % approve, ${MIX.delete} % delete, ${MIX.escalate} % escalate`
  const rows = [
    ...TOOLS.map(({ name, flows }) => [name, ...ofADay(flows)]),
    ['Coral, DSA features off: no reason', ...ofADay(coralWithoutReasons.flows)],
  ]
  return [
    `## A day of ${DECISIONS_A_DAY} decisions`,
    `The mix is an assumption, not a measurement: ${shares}. Minutes of one person a day, first ways.`,
    table([['Tool', 'Hands (min)', 'With M (min)', 'Hands without the escalations (min)'], ...rows]),
    after,
  ]
}

/** @param {Readonly<Record<keyof typeof MIX, readonly Flow[]>>} flows */
function ofADay(flows) {
  const minutes = (/** @type {number} */ key, /** @type {number} */ think, /** @type {Task[]} */ ...tasks) =>
    tasks
      .map(task => ({ count: countOf(flows[task][0]?.steps ?? []), times: (DECISIONS_A_DAY * MIX[task]) / 100 }))
      .reduce((sum, { count, times }) => sum + (times * (handTime(count, key) + count.M * think)) / 60, 0)
  const span = (/** @type {number} */ think, /** @type {Task[]} */ ...tasks) =>
    range(minutes(SECONDS.skilled, think, ...tasks), minutes(SECONDS.average, think, ...tasks), 1)
  const all = /** @type {Task[]} */ (Object.keys(MIX))
  return [span(0, ...all), span(SECONDS.M, ...all), span(0, 'approve', 'delete')]
}

/**
 * @param {Flow['steps']} steps
 * @param {number} [more] seconds on top
 */
function seconds(steps, more = 0) {
  const count = countOf(steps)
  return range(handTime(count, SECONDS.skilled) + more, handTime(count, SECONDS.average) + more, 2)
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} digits
 */
function range(from, to, digits) {
  const [one, other] = [from.toFixed(digits), to.toFixed(digits)]
  return one === other ? one : `${one}–${other}`
}

/** @param {ReadonlyArray<readonly string[]>} rows the first one is the head */
function table([head = [], ...rows]) {
  return [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}
