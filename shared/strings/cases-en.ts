import type { caseProblemsDe } from './cases-de.ts'
import { figuresIn } from './figures.ts'

// The English sentences about cases and evidence.

const { moment } = figuresIn('en-GB')

export const caseProblemsEn: typeof caseProblemsDe = {
  caseGone: () => 'This case does not exist here. Please open the view “Cases” anew.',
  caseChanged: () => 'The case has changed meanwhile. It is shown anew; please enter this once more.',
  caseClosed: () => 'The case is closed. Notes and hand-overs are still possible; for all else please reopen it.',
  casePostThere: () => 'The post is in this case already.',
  casePostGone: () => 'The post is not in this case. Please add it first.',
  casePostNeeded: () => 'An offence rests on this post. Please drop the offence first.',
  caseLastPost: () => 'The last post stays in the case. If it has become pointless, please close it.',
  casePartyGone: () => 'This person does not stand in the case. Please enter them first.',
  casePartyNeeded: () => 'An offence names this person as its victim. Please change the offence first.',
  caseOffenceGone: () => 'This offence no longer stands in the case.',
  caseTaskGone: () => 'This task no longer stands in the case.',
  caseDamageGone: () => 'This damage no longer stands in the case.',
  statuteUnknown: v => `The reference data knows no provision “${v['id']}”. Please choose one from the list.`,
  evidenceGone: () => 'This file was not secured here. Please open the list of evidence anew.',
  evidenceTampered: v =>
    `“${v['name']}” is no longer as it was secured on ${moment(String(v['at']))}. Please hand nothing over, and restore the database from a backup.`,
}
