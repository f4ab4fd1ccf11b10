import type { Answers, Candidate, ElementFinding, Offer, Why } from '../../offences.ts'
import { type DocumentId, type DocumentKind, DOCUMENTS, type Statute } from '../../reference.ts'
import { isOwnClaim } from './procedure.ts'

// Which document fits a provision in a case, and in one sentence why another one is not offered.

export type Ruled = Readonly<{
  statute: Statute
  answers: Answers
  candidate: Pick<Candidate, 'type' | 'completion' | 'limitation' | 'elements'>
}>

const because = (key: Why['key'], values: Why['values'] = {}): Why => ({ key, values })
const text = (words: Readonly<{ de: string; en: string }> | undefined): Why =>
  because('text', { de: words?.de ?? '', en: words?.en ?? '' })

/** Duties to protect life stand whatever a court could still do. */
const DUTIES: ReadonlySet<DocumentId> = new Set(['article18', 'terrorNotice'])

const missingOf = (elements: readonly ElementFinding[]) =>
  elements.find(element => element.key !== 'publicity' && element.state === 'missing')

/** What stands against any paper on this provision. */
function generalBar({ statute, candidate }: Ruled, kind: DocumentKind): Why | null {
  const { type, completion, limitation, elements } = candidate
  if (statute.childImages && kind.id !== 'childRecord' && kind.id !== 'article18') return because('childImages')
  if (kind.id === 'childRecord' && !statute.childImages) return because('noChildImages')
  if (kind.fits[type] === undefined) return text(kind.unfit[type])
  if (DUTIES.has(kind.id)) return null
  const missing = missingOf(elements)
  if (missing !== undefined) return because('elementMissing', { de: missing.text.de, en: missing.text.en })
  const isAttempt = completion === 'attempt' || completion === 'notPunishable'
  if (isAttempt && (type !== 'official' || completion === 'notPunishable')) return because('neverPublic')
  return limitation.state === 'expired' ? because('expired', { lastDay: limitation.lastDay }) : null
}

type Bar = (ruled: Ruled) => Why | null

const dangerBar: Bar = ({ statute, answers: { danger } }) => {
  if (statute.danger === 'none' || danger === 'no') return because('noDanger')
  return danger === null ? because('dangerOpen') : null
}

const terrorBar: Bar = ruled => {
  if (!ruled.statute.terror) return because('notTerror')
  const { imminent } = ruled.answers
  if (imminent === 'no') return because('notImminent')
  return dangerBar(ruled) ?? (imminent === null ? because('imminentOpen') : null)
}

const victimBar: Bar = ({ statute, answers: { target } }) => {
  if (statute.againstPublisher) return because('againstPublisher')
  if (isOwnClaim(statute, target)) return because('ownClaim')
  return statute.type === 'private' && target === 'publisher' ? because('publisherIsVictim') : null
}

const dossierBar: Bar = ({ statute, answers: { target } }) => {
  if (statute.againstPublisher) return because('againstPublisher')
  return isOwnClaim(statute, target) ? null : because('notOwnClaim')
}

const bars: Partial<Record<DocumentId, Bar>> = {
  article18: dangerBar,
  terrorNotice: terrorBar,
  victimSheet: victimBar,
  damagesDossier: dossierBar,
  disclosureAnswer: ({ statute }) => (statute.disclosure ? null : because('noDisclosure')),
  bundle: ({ statute }) => (statute.againstPublisher ? because('againstPublisher') : null),
}

/** Whether a document is offered for a provision as it stands in this case, and why (not). */
export function offerOf(ruled: Ruled, kind: DocumentKind): Offer {
  const bar = generalBar(ruled, kind) ?? bars[kind.id]?.(ruled) ?? null
  if (bar !== null) return { document: kind.id, isOffered: false, why: bar }
  const isAttempt = ruled.candidate.completion === 'attempt' && !DUTIES.has(kind.id)
  const why = isAttempt ? because('asAttempt') : text(kind.fits[ruled.candidate.type])
  return { document: kind.id, isOffered: true, why }
}

/**
 * Every document once for the whole case: offered where a provision calls for it, with those that do; else with the reason of the
 * provision that comes nearest. Abuse material takes everything else out of the case that would copy it, the bundle first of all.
 */
export function documentsOf(
  candidates: readonly Candidate[],
  hasChildImages: boolean,
): Array<Offer & { statutes: string[] }> {
  const barredByImages = (document: DocumentId) => document !== 'childRecord' && document !== 'article18'
  return DOCUMENTS.map(document => {
    const offers = candidates.flatMap(candidate =>
      candidate.offers.filter(offer => offer.document === document).map(offer => ({ offer, candidate })),
    )
    const calls = offers.filter(({ offer }) => offer.isOffered)
    if (hasChildImages && barredByImages(document))
      return { document, isOffered: false, why: because('childImages'), statutes: [] }
    // What fits the procedure and fails by the case tells more than that the procedure is another one.
    const first = calls[0] ?? offers.find(({ offer }) => offer.why.key !== 'text') ?? offers[0]
    return {
      document,
      isOffered: calls.length > 0,
      why: first?.offer.why ?? because('noCandidate'),
      statutes: calls.map(({ candidate }) => candidate.statute),
    }
  })
}
