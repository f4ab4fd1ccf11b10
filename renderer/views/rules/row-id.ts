import type { RulePlace } from '../../app/rules-state.ts'

/** The id of a row's element in the list of all rules. */
export const rowId = ({ pack, ruleId }: RulePlace): string => `place-${pack}${ruleId === null ? '' : `--${ruleId}`}`
