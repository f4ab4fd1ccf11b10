import { describe, expect, test } from 'vitest'
import { allCommands } from '../../../shared/commands.ts'
import { MIN_OTHER_NOTE_LENGTH } from '../../../shared/domain.ts'
import { keystrokesPage, TOOLS } from '../../../scripts/docs/keystrokes.mjs'
import { capsOfCommand, countOf, handTime, SAMPLES, SECONDS } from '../../../scripts/docs/keystrokes/model.mjs'
import type { Step } from '../../../scripts/docs/keystrokes/model.mjs'
import { MIX, TASKS, type Flow, type Task } from '../../../scripts/docs/keystrokes/tasks.mjs'
import { written } from '../../../scripts/docs/keystrokes/written.mjs'

const [freigabe, coral, ozone, coop, wordpress] = TOOLS as [Tool, Tool, Tool, Tool, Tool]
type Tool = (typeof TOOLS)[number]

const flat = (steps: readonly Step[]): string[] =>
  steps.flatMap(step => (typeof step === 'string' ? [step] : flat(step.steps)))
const flows = TOOLS.flatMap(({ name, flows: byTask }) =>
  Object.entries(byTask).flatMap(([task, ways]) => ways.map(flow => ({ name, task, ...flow }))),
)

describe('the arithmetic', () => {
  // T, hand, a click on a list and on what is in it, hand, the note, Shift+N; thrice a click and the arrow.
  const steps: Step[] = [
    'think',
    'key T',
    'hand',
    'click list',
    'click policy',
    'hand',
    'type name',
    'think',
    'key Shift+N',
    { times: 3, steps: ['click Add', 'key →'] },
  ]

  test('agrees with an example counted by hand', () => {
    // K: 1 + 10 + 2 + 3; P and B: 2 + 3; H: 2; M: 2
    expect(countOf(steps)).toEqual({ K: 16, P: 5, B: 5, H: 2, M: 2 })
    // 16 × 0.2 + 5 × 1.1 + 5 × 0.2 + 2 × 0.4 = 3.2 + 5.5 + 1.0 + 0.8
    expect(handTime(countOf(steps), SECONDS.skilled)).toBeCloseTo(10.5)
    // 16 × 0.28 = 4.48 in place of 3.2
    expect(handTime(countOf(steps), SECONDS.average)).toBeCloseTo(11.78)
  })

  test('pointing alone presses no button', () => {
    expect(countOf(['point Settings'])).toEqual({ K: 0, P: 1, B: 0, H: 0, M: 0 })
  })

  test('a command costs the caps of its first key, a chord of two both, a modifier its own', () => {
    expect(capsOfCommand('go.flagged')).toEqual(['G', 'F'])
    expect(capsOfCommand('selection.range')).toEqual(['Shift', 'X'])
    expect(countOf(['command go.flagged', 'command comment.approve']).K).toBe(3)
  })

  test('a flow is told in words', () => {
    expect(written(steps)).toBe(
      '`T`, hand, click list, click policy, hand, type “donaublick”, `Shift+N`, 3 × (click Add, `→`)',
    )
  })

  test.each<[Step]>([
    ['press F'],
    ['think hard'],
    ['click'],
    ['type poem'],
    ['command comment.vanish'],
    ['command go.nowhere'],
    ['command comment.deleteSpam'],
    [{ times: 0, steps: [] }],
    [{ times: 2, steps: ['nod'] }],
  ])('%j is no step', step => {
    expect(() => countOf([step])).toThrow(RangeError)
  })
})

describe('the flows', () => {
  test('are there for every task and tool, and each of them can be read', () => {
    for (const { flows: byTask } of TOOLS)
      expect(Object.keys(byTask).toSorted()).toEqual(TASKS.map(({ id }) => id).toSorted())
    for (const { name, task, way, steps } of flows) expect(() => countOf(steps), `${name} ${task} ${way}`).not.toThrow()
  })

  test('name the commands of Freigabe, all of them built, so that a changed key changes the page', () => {
    const built = new Set<string>(allCommands.map(([id]) => id))
    const steps = Object.values(freigabe.flows).flatMap(ways => ways.flatMap((way: Flow) => flat(way.steps)))
    const named = steps.flatMap(step => (step.startsWith('command ') ? [step.slice('command '.length)] : []))
    expect(named.filter(id => !built.has(id))).toEqual([])
    // what belongs to forms stands in no table
    expect(new Set(steps.filter(step => step.startsWith('key ')))).toEqual(
      new Set(['key Tab', 'key Enter', 'key Shift']),
    )
  })

  test.each(flows)(
    '$name $task, $way: the hands end where they began, and a hand on the keys points at nothing',
    flow => {
      let onMouse = flow.name === 'Coop'
      const impossible = flat(flow.steps).filter(step => {
        if (step === 'hand') onMouse = !onMouse
        return onMouse ? step.startsWith('type ') : /^(?:click|point) /.test(step)
      })
      expect(impossible).toEqual([])
      expect(onMouse).toBe(flow.name === 'Coop')
    },
  )

  test('type a note that Freigabe takes for a reason in words, without capitals', () => {
    expect(SAMPLES.note.length).toBeGreaterThanOrEqual(MIN_OTHER_NOTE_LENGTH)
    for (const sample of Object.values(SAMPLES)) expect(sample).toMatch(/^[a-z ]+$/)
  })

  test('are mixed to a whole day', () => {
    expect(Object.values(MIX).reduce((sum, percent) => sum + percent)).toBe(100)
  })
})

describe('what the page says in words', () => {
  const seconds = (tool: Tool, task: Task, way = 0) =>
    handTime(countOf(tool.flows[task][way]?.steps ?? []), SECONDS.average)
  const keys = (tool: Tool, task: Task, way = 0) => countOf(tool.flows[task][way]?.steps ?? []).K

  test('holds where another tool is as quick or quicker', () => {
    for (const tool of [freigabe, coral, ozone, wordpress]) expect(keys(tool, 'approve')).toBe(1)
    expect(seconds(coop, 'approve')).toBeGreaterThan(seconds(freigabe, 'approve'))
    for (const one of [seconds(wordpress, 'delete'), seconds(coral, 'delete', 1)])
      expect(one).toBeCloseTo(seconds(freigabe, 'delete') / 2)
    expect(keys(ozone, 'escalate', 1)).toBe(2)
    expect(seconds(coop, 'escalate', 1)).toBeLessThan(seconds(freigabe, 'escalate'))
    expect([keys(coral, 'ban'), keys(freigabe, 'ban'), keys(freigabe, 'ban', 1)]).toEqual([4, 5, 30])
    expect(seconds(coop, 'ban')).toBeLessThan(seconds(freigabe, 'ban', 1))
    expect(seconds(wordpress, 'bulk')).toBeCloseTo(seconds(freigabe, 'bulk'))
    expect(countOf(freigabe.flows.bulk[0]?.steps ?? []).M).toBe(countOf(wordpress.flows.bulk[0]?.steps ?? []).M + 1)
    expect(seconds(wordpress, 'bulk')).toBeGreaterThan(seconds(freigabe, 'bulk', 2))
    expect(keys(coral, 'bulk', 1)).toBeLessThan(keys(freigabe, 'bulk', 1))
    expect(seconds(coop, 'posts')).toBe(0)
  })

  test('holds of the day: less without reasons, the least of those with them', async () => {
    const page = await keystrokesPage()
    const minutes = (start: string, column: number) =>
      Number(
        /\d+\.\d/.exec(
          page
            .slice(page.indexOf('## A day'))
            .split('\n')
            .find(line => line.startsWith(`| ${start} `))
            ?.split('|')[column] ?? '',
        )?.[0],
      )
    const ours = minutes('Freigabe', 2)
    expect(minutes('WordPress', 2)).toBeLessThan(ours)
    expect(minutes('Coral, DSA', 4)).toBeLessThan(minutes('Freigabe', 4))
    for (const name of ['Coral', 'Ozone', 'Coop']) expect(minutes(name + '  ', 2)).toBeGreaterThan(ours)
  })

  test('has a row for every way', async () => {
    const page = await keystrokesPage()
    for (const { name, way } of flows) expect(page).toMatch(new RegExp(`^\\| ${name} +\\| ${way}`, 'm'))
  })
})
