import { AppError } from '../../../shared/errors.ts'
import { sha256OfBytes } from '../db/evidence.ts'
import { type Deps, type Handlers, needComment, needOnDuty } from '../deps.ts'
import { captureComment } from '../legal/capture.ts'
import { writeSteps } from '../legal/case-book.ts'
import { noteCustody } from '../legal/custody.ts'
import { captureFaults, chainFaults } from '../legal/evidence-check.ts'

/** Securing posts on demand, looking at what was secured, and holding it against its hashes. */
export function evidenceHandlers(
  deps: Deps,
): Pick<Handlers, `evidence.${'capture' | 'list' | 'read' | 'check'}` | 'custody.list' | 'author.personal'> {
  const { tables, emit } = deps
  const { evidence, custody, cases } = tables

  /** The chain on which to note what happens to a capture: of the case it is in, or its own. */
  const chainsOf = (captureId: string, commentId: number): string[] => {
    const inCases = cases.ofComment(commentId).map(({ id }) => id)
    return inCases.length === 0 ? [captureId] : inCases
  }

  return {
    'evidence.capture': ({ commentIds }) => {
      const by = needOnDuty(deps)
      const captureIds = [...new Set(commentIds)].map(commentId => {
        const comment = needComment(deps, commentId)
        const { capture, sha256 } = captureComment(deps, comment, by, 'demand')
        for (const { id, status } of cases.ofComment(commentId)) {
          if (status === 'closed') continue
          writeSteps(deps, id, [{ kind: 'captured', captureId: capture.id, commentId, sha256 }], by)
          noteCustody(deps, by, {
            chain: id,
            action: 'added',
            object: capture.id,
            objectSha256: custody.head(capture.id),
            reason: 'demand',
            counterparty: '',
          })
          emit({ name: 'case.changed', payload: { id } })
        }
        return capture.id
      })
      emit({ name: 'comment.changed', payload: { ids: [...commentIds] } })
      return { captureIds }
    },

    'evidence.list': ({ commentId }) => evidence.ofComment(commentId),

    'evidence.read': ({ captureId, name }) => {
      const by = needOnDuty(deps)
      const capture = evidence.byId(captureId)
      const file = evidence.filesOf(captureId).find(one => one.name === name)
      if (capture === null || file === undefined) throw new AppError('NOT_FOUND', 'evidenceGone')
      const bytes = evidence.bytes(file.sha256)
      if (bytes === null || sha256OfBytes(bytes) !== file.sha256)
        throw new AppError('DATABASE', 'evidenceTampered', { name, at: capture.capturedAt })
      for (const chain of chainsOf(captureId, capture.commentId))
        noteCustody(deps, by, {
          chain,
          action: 'viewed',
          object: `${captureId}/${name}`,
          objectSha256: file.sha256,
          reason: '',
          counterparty: '',
        })
      return { mediaType: file.mediaType, base64: bytes.toString('base64') }
    },

    'evidence.check': ({ caseId }) => {
      const captureIds = cases
        .commentIds(caseId)
        .flatMap(commentId => evidence.ofComment(commentId).map(({ id }) => id))
      const chains = [caseId, ...captureIds]
      return {
        files: captureIds.reduce((sum, id) => sum + evidence.filesOf(id).length, 0),
        links: chains.reduce((sum, chain) => sum + custody.linksOf(chain).length, 0),
        faults: [
          ...captureIds.flatMap(id => captureFaults(tables, id)),
          ...chains.flatMap(chain => chainFaults(custody.linksOf(chain))),
        ],
      }
    },

    'custody.list': ({ chain }) => custody.ofChain(chain),

    'author.personal': ({ authorId, commentId }) => {
      const comment = needComment(deps, commentId)
      if (comment.authorId !== authorId) throw new AppError('NOT_FOUND', 'commentGone')
      const { externalId, name, registeredAt, firstSeenAt } = tables.evidenceReads.account(authorId)
      const raw = tables.evidenceReads.revisions(commentId).at(-1)?.raw ?? ''
      return { externalId, name, registeredAt, firstSeenAt, record: raw }
    },
  }
}
