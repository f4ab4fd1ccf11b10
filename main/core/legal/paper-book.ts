import type { Moderator } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { MISSING_DE, PAPERS_DE } from '../../../shared/strings/papers-de.ts'
import { type Missing, PAPER_FORMS, type PaperDraft } from '../../../shared/papers.ts'
import { canonicalJson } from '../db/audit.ts'
import { type Paper, paperHash } from '../db/papers.ts'
import { needCase, stateOfCase, writeSteps } from './case-book.ts'
import type { CaptureNeeds } from './capture.ts'
import { noteCustody } from './custody.ts'
import type { PaperFacts, StatuteFacts } from './papers/facts.ts'
import { gatherPaperFacts } from './papers/gather.ts'
import { TEMPLATE_VERSION } from './papers/page.ts'
import { drawPaper, editionOf } from './papers/papers.ts'

export type PaperNeeds = CaptureNeeds & Readonly<{ statuteFacts: (id: string) => StatuteFacts | null }>

/** As a chain of custody calls a paper. */
export const paperName = ({ kind, number, version }: Pick<Paper, 'kind' | 'number' | 'version'>): string =>
  `${PAPERS_DE[kind].title} ${number}, Fassung ${version}`

/** Refuses a subject that is not of the case, or not of the kind that the paper is about. */
function checkSubject({ parties, notices, complaints, draft }: PaperFacts): void {
  if (draft.subjectId === null) return
  const { subject } = PAPER_FORMS[draft.kind]
  const known = {
    none: [],
    victim: parties.filter(({ role }) => role === 'victim'),
    suspect: parties.filter(({ role }) => role === 'suspect'),
    notice: notices,
    complaint: complaints,
  }[subject]
  if (!known.some(({ id }) => id === draft.subjectId)) throw new AppError('NOT_FOUND', 'paperSubjectGone')
}

/** A paper as it would be made now, marked as a draft, and what it lacks. */
export function previewPaper(
  needs: PaperNeeds,
  draft: PaperDraft,
  by: Moderator,
): Readonly<{ html: string; missing: Missing[] }> {
  const { version } = needs.tables.papers.next(draft.caseId, draft.kind, draft.subjectId)
  const facts = gatherPaperFacts(needs, draft, by, { number: null, version })
  checkSubject(facts)
  const { html, missing } = drawPaper(facts)
  return { html, missing: missing.map(field => ({ field, sentence: MISSING_DE[field] })) }
}

/**
 * Makes a paper: fixes the facts and what it says, numbers it, and notes it in the record and the chain of custody of its case. Refuses one that
 * lacks something.
 */
export function makePaper(needs: PaperNeeds, draft: PaperDraft, by: Moderator): Paper {
  const { tables, workstationId, now, newId, record } = needs
  const file = needCase(needs, draft.caseId)
  if (stateOfCase(needs, draft.caseId).status === 'closed') throw new AppError('RULE', 'caseClosed')
  const { running, version } = tables.papers.next(draft.caseId, draft.kind, draft.subjectId)
  const number = `${file.number}/${running}`
  const facts = gatherPaperFacts(needs, draft, by, { number, version })
  checkSubject(facts)
  const { html, missing } = drawPaper(facts)
  if (missing.length > 0)
    throw new AppError('RULE', 'paperIncomplete', { missing: missing.map(field => MISSING_DE[field]).join(' ') })
  const paper: Paper = {
    id: newId(),
    caseId: draft.caseId,
    kind: draft.kind,
    subjectId: draft.subjectId,
    running,
    version,
    number,
    edition: editionOf(draft.kind),
    templateVersion: TEMPLATE_VERSION,
    factsSha256: tables.evidence.keepBytes(Buffer.from(canonicalJson(facts), 'utf8')),
    htmlSha256: tables.evidence.keepBytes(Buffer.from(html, 'utf8')),
    madeAt: now().toISOString(),
    moderatorId: by.id,
    workstationId,
  }
  tables.papers.insert(paper)
  record({ kind: 'document', id: paper.id, sha256: paperHash(paper) })
  const { id: documentId, kind: document, htmlSha256: sha256 } = paper
  writeSteps(needs, draft.caseId, [{ kind: 'documentMade', documentId, document, number, version, sha256 }], by)
  noteCustody(needs, by, {
    chain: draft.caseId,
    action: 'added',
    object: paperName(paper),
    objectSha256: sha256,
    reason: 'document',
    counterparty: '',
  })
  return paper
}
