// The keystroke-level model of Card, Moran and Newell (1980): a flow is a list of operators, its time is their sum.
import { commands } from '../../../shared/commands.ts'
import { capsOf } from '../../../shared/keys.ts'

/**
 * One step of a flow, as the files of the tools write it:
 * "think" is M; "hand" is H; "point X" is P; "click X" is P and B; "key Shift+T" is one K for every cap; "type note" is one K for every
 * letter of a sample; "command comment.approve" is the key that the command table gives. `times` repeats steps.
 * @typedef {string | Readonly<{ times: number, steps: readonly Step[] }>} Step
 * @typedef {Readonly<{ K: number, P: number, B: number, H: number, M: number }>} Count
 * @typedef {keyof typeof SAMPLES} Sample
 */

/** Seconds of the operators; K has two values, for a skilled (55 words a minute) and an average typist (40 words a minute). */
export const SECONDS = { skilled: 0.2, average: 0.28, P: 1.1, B: 0.2, H: 0.4, M: 1.35 }

/** What is typed where words are needed: the same for every tool, without capitals and without signs that want a second key. */
export const SAMPLES = { note: 'bedroht andere wiederholt', name: 'donaublick', workspace: 'workspace' }

const NOTHING = { K: 0, P: 0, B: 0, H: 0, M: 0 }

/**
 * The operators of a flow. Throws a RangeError that names a step it cannot read.
 * @param {readonly Step[]} steps
 * @returns {Count}
 */
export function countOf(steps) {
  return steps.map(countOfStep).reduce(added, NOTHING)
}

/**
 * Seconds of hand movement, without M.
 * @param {Count} count
 * @param {number} secondsOfKey
 */
export function handTime({ K, P, B, H }, secondsOfKey) {
  return K * secondsOfKey + P * SECONDS.P + B * SECONDS.B + H * SECONDS.H
}

/**
 * The caps to press for a command, one after the other. Throws a RangeError when there is no such command, or when it has no key.
 * @param {string} id
 * @returns {string[]}
 */
export function capsOfCommand(id) {
  const command = new Map(Object.entries(commands)).get(id)
  if (command === undefined) throw new RangeError(`no command ${id}`)
  const [key] = command.keys
  if (key === undefined) throw new RangeError(`${id} has no key`)
  return capsOf(key, 'en', false).flat()
}

/**
 * The word of a step and what it is about. Throws a RangeError when it cannot be read.
 * @param {string} step
 */
export function partsOf(step) {
  const [word = '', ...rest] = step.split(' ')
  const about = rest.join(' ')
  const isBare = word === 'think' || word === 'hand'
  if (isBare !== (about === '')) throw new RangeError(`cannot read "${step}"`)
  return { word, about }
}

/**
 * @param {string} name
 * @returns {string}
 */
export function sampleOf(name) {
  if (!Object.hasOwn(SAMPLES, name)) throw new RangeError(`no sample ${name}`)
  return SAMPLES[/** @type {Sample} */ (name)]
}

/**
 * @param {Step} step
 * @returns {Count}
 */
function countOfStep(step) {
  if (typeof step !== 'string') {
    if (!Number.isInteger(step.times) || step.times < 1) throw new RangeError(`cannot repeat ${step.times} times`)
    const { K, P, B, H, M } = countOf(step.steps)
    return { K: K * step.times, P: P * step.times, B: B * step.times, H: H * step.times, M: M * step.times }
  }
  const { word, about } = partsOf(step)
  switch (word) {
    case 'think':
      return { ...NOTHING, M: 1 }
    case 'hand':
      return { ...NOTHING, H: 1 }
    case 'point':
      return { ...NOTHING, P: 1 }
    case 'click':
      return { ...NOTHING, P: 1, B: 1 }
    case 'key':
      return { ...NOTHING, K: about.split('+').length }
    case 'type':
      return { ...NOTHING, K: sampleOf(about).length }
    case 'command':
      return { ...NOTHING, K: capsOfCommand(about).length }
    default:
      throw new RangeError(`cannot read "${step}"`)
  }
}

/**
 * @param {Count} a
 * @param {Count} b
 * @returns {Count}
 */
function added(a, b) {
  return { K: a.K + b.K, P: a.P + b.P, B: a.B + b.B, H: a.H + b.H, M: a.M + b.M }
}
