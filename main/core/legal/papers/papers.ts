import type { MissingField, PaperEdition, PaperKind } from '../../../../shared/papers.ts'
import type { PaperFacts } from './facts.ts'
import type { Html } from './html.ts'
import { article18, article18Missing } from './kinds/article18.ts'
import { authorisation, authorisationMissing } from './kinds/authorisation.ts'
import { caseSummary, caseSummaryMissing } from './kinds/case-summary.ts'
import { damagesDossier, damagesMissing } from './kinds/damages.ts'
import { disclosureAnswer, disclosureMissing } from './kinds/disclosure.ts'
import { factsReport, factsReportMissing } from './kinds/facts-report.ts'
import * as letters from './kinds/letters.ts'
import { custodyLog, custodyLogMissing, evidenceList, evidenceListMissing } from './kinds/lists.ts'
import { victimSheet, victimSheetMissing } from './kinds/victim-sheet.ts'
import { page } from './page.ts'

type Paper = Readonly<{
  edition: PaperEdition
  body: (facts: PaperFacts) => Html
  missing: (facts: PaperFacts) => MissingField[]
}>
const paper = (edition: PaperEdition, body: Paper['body'], missing: Paper['missing']): Paper => ({
  edition,
  body,
  missing,
})

const PAPERS: Readonly<Record<PaperKind, Paper>> = {
  factsReport: paper('authority', factsReport, factsReportMissing),
  authorisationSheet: paper('authority', authorisation, authorisationMissing),
  victimSheet: paper('victim', victimSheet, victimSheetMissing),
  evidenceList: paper('authority', evidenceList, evidenceListMissing),
  custodyLog: paper('authority', custodyLog, custodyLogMissing),
  article18: paper('authority', article18, article18Missing),
  caseSummary: paper('internal', caseSummary, caseSummaryMissing),
  damagesDossier: paper('authority', damagesDossier, damagesMissing),
  disclosureAnswer: paper('authority', disclosureAnswer, disclosureMissing),
  noticeReceipt: paper('party', letters.noticeReceipt, letters.noticeReceiptMissing),
  noticeDecision: paper('party', letters.noticeDecision, letters.noticeDecisionMissing),
  complaintReceipt: paper('party', letters.complaintReceipt, letters.complaintReceiptMissing),
  complaintDecision: paper('party', letters.complaintDecision, letters.complaintDecisionMissing),
  suspensionWarning: paper('party', letters.suspensionWarning, letters.warningMissing),
}

/** For whom a paper of this kind is. */
export const editionOf = (kind: PaperKind): PaperEdition => PAPERS[kind].edition

/** A paper as self-contained HTML, and what it lacks. What lacks something is marked as a draft, and so is what has no number yet. */
export function drawPaper(facts: PaperFacts): Readonly<{ html: string; missing: MissingField[] }> {
  const { body, missing } = PAPERS[facts.draft.kind]
  const lacks = [...new Set(missing(facts))]
  return { html: page(facts, body(facts), lacks), missing: lacks }
}
