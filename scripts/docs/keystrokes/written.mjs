// A flow in words for the tables.
import { capsOfCommand, partsOf, sampleOf } from './model.mjs'

/**
 * The steps of a flow as Markdown: keys as caps, the mouse in words.
 * @param {readonly import('./model.mjs').Step[]} steps
 * @returns {string}
 */
export function written(steps) {
  return steps.flatMap(stepWritten).join(', ')
}

/**
 * @param {import('./model.mjs').Step} step
 * @returns {string[]}
 */
function stepWritten(step) {
  if (typeof step !== 'string') return [`${step.times} × (${written(step.steps)})`]
  const { word, about } = partsOf(step)
  switch (word) {
    case 'think':
      return []
    case 'hand':
      return ['hand']
    case 'key':
      return [`\`${about}\``]
    case 'command':
      return [`\`${capsOfCommand(about).join('+')}\``]
    case 'type':
      return [`type “${sampleOf(about)}”`]
    default:
      return [step]
  }
}
