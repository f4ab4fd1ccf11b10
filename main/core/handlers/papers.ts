import { AppError } from '../../../shared/errors.ts'
import { Letterhead } from '../../../shared/papers.ts'
import { canonicalJson } from '../db/audit.ts'
import { sha256OfBytes } from '../db/evidence.ts'
import { type Deps, type Handlers, needOnDuty } from '../deps.ts'
import { needCase } from '../legal/case-book.ts'
import { makePaper, paperName, previewPaper } from '../legal/paper-book.ts'
import { LETTERHEAD_SETTING, letterheadOf } from '../legal/papers/gather.ts'

/** Papers of cases, and the publisher that stands on them. */
export function paperHandlers(
  deps: Deps,
): Pick<Handlers, `paper.${'list' | 'preview' | 'make' | 'read'}` | `letterhead.${'read' | 'set'}`> {
  const { tables, now, emit, record } = deps
  return {
    'paper.list': ({ caseId }) => {
      needCase(deps, caseId)
      return tables.papers.ofCase(caseId)
    },

    'paper.preview': draft => previewPaper(deps, draft, needOnDuty(deps)),

    'paper.make': ({ version, ...draft }) => {
      const by = needOnDuty(deps)
      if (needCase(deps, draft.caseId).version !== version) throw new AppError('CONFLICT', 'caseChanged')
      const paper = makePaper(deps, draft, by)
      emit({ name: 'case.changed', payload: { id: draft.caseId } })
      return { id: paper.id, number: paper.number, version: paper.version }
    },

    'paper.read': ({ paperId, part }) => {
      const paper = tables.papers.byId(paperId)
      const print = part === null ? null : tables.papers.printsOf(paperId).find(one => one.part === part)
      if (paper === null || print === undefined) throw new AppError('NOT_FOUND', 'paperGone')
      const hash = print?.sha256 ?? paper.htmlSha256
      const bytes = tables.evidence.bytes(hash)
      if (bytes === null || sha256OfBytes(bytes) !== hash)
        throw new AppError('DATABASE', 'paperTampered', { number: paperName(paper) })
      return { mediaType: print === null ? 'text/html' : 'application/pdf', base64: bytes.toString('base64') }
    },

    'letterhead.read': () => letterheadOf(tables),

    'letterhead.set': ({ letterhead }) => {
      const by = needOnDuty(deps)
      const value = canonicalJson(Letterhead.parse(letterhead))
      if (value === canonicalJson(letterheadOf(tables))) throw new AppError('RULE', 'letterheadSame')
      tables.deskSettings.set({ name: LETTERHEAD_SETTING, value, moderatorId: by.id, changedAt: now().toISOString() })
      record({ kind: 'setting', name: LETTERHEAD_SETTING, value: sha256OfBytes(Buffer.from(value, 'utf8')) })
      emit({ name: 'app.changed', payload: {} })
      return {}
    },
  }
}
