import type { Answers, ElementFinding, ElementState, Why } from '../../offences.ts'
import type { Element, Publicity, Statute } from '../../reference.ts'
import { type Finding, publicityOf } from './publicity.ts'

const finding = (state: ElementState, key: Why['key']): Finding => ({ state, why: { key, values: {} } })

/** Every offence wants intent; a comment alone rarely shows it. */
const INTENT = {
  de: 'Der Verfasser handelt vorsätzlich: Er hält es zumindest ernstlich für möglich und findet sich damit ab.',
  en: 'The author acts with intent: they at least seriously think it possible and accept it.',
}

function truthOf(fact: NonNullable<Element['fact']>, { truth, relation }: Answers): Finding {
  if (fact === 'office') return relation === null ? finding('unclear', 'officeOpen') : finding('given', 'duringOffice')
  if (truth === null || truth === 'unknown') return finding('unclear', 'truthOpen')
  if (truth === 'true') return finding('missing', 'provenTrue')
  if (fact === 'untrue') return finding('given', 'untrue')
  return truth === 'knowinglyFalse' ? finding('given', 'knows') : finding('unclear', 'knowsNot')
}

function stateOf(element: Element, answers: Answers): Finding {
  if (element.said !== undefined)
    return element.said.some(one => answers.said.includes(one))
      ? finding('given', 'said')
      : finding('unclear', 'notSaid')
  if (element.target !== undefined) {
    if (answers.target === null) return finding('unclear', 'targetOpen')
    return element.target.includes(answers.target) ? finding('given', 'target') : finding('missing', 'wrongTarget')
  }
  return element.fact === undefined ? finding('unclear', 'toBeChecked') : truthOf(element.fact, answers)
}

/**
 * What a provision wants and how far the answers give it, in the provision's order; publicity and, for offences, intent come last. An answer
 * that was not given leaves an element unclear, never missing.
 */
export function elementsOf(
  statute: Statute,
  answers: Answers,
  levels: ReadonlyMap<string, Publicity>,
): ElementFinding[] {
  const own = statute.elements.map(element => ({
    key: element.key,
    text: { de: element.de, en: element.en },
    ...stateOf(element, answers),
  }))
  const level = levels.get(statute.publicity)
  if (statute.publicity !== 'none')
    own.push({
      key: 'publicity',
      text: { de: level?.de ?? statute.publicity, en: level?.en ?? statute.publicity },
      ...publicityOf(statute.publicity, answers, levels),
    })
  if (statute.type !== 'civil' && statute.type !== 'administrative')
    own.push({ key: 'intent', text: INTENT, ...finding('unclear', 'toBeChecked') })
  return own
}
