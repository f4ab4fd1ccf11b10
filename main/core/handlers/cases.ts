import type { CaseStep, CaseStepDraft, CaseView } from '../../../shared/case.ts'
import { AppError } from '../../../shared/errors.ts'
import { caseFrom, checkCaseStep } from '../../../shared/rules/case.ts'
import { type Deps, type Handlers, needComment, needOnDuty } from '../deps.ts'
import { exportChain } from '../jobs/case-export.ts'
import { addToCase, needCase, openCase, stateOfCase, writeSteps } from '../legal/case-book.ts'
import { noteCustody } from '../legal/custody.ts'

const MAX_TITLE = 200

/** Cases: opening one from posts, and everything that is done to it. */
export function caseHandlers(deps: Deps): Pick<Handlers, `case.${'list' | 'read' | 'open' | 'record' | 'ofComment'}`> {
  const { tables, now, newId, emit } = deps
  const { cases, evidence } = tables

  const tell = (caseId: string) => emit({ name: 'case.changed', payload: { id: caseId } })

  const readCase = (caseId: string): CaseView => {
    const record = needCase(deps, caseId)
    const entries = cases.entries(caseId)
    const state = caseFrom(entries.map(({ step }) => step))
    return {
      id: caseId,
      number: record.number,
      version: record.version,
      openedAt: record.openedAt,
      openedBy: tables.people.byId(record.moderatorId)?.name ?? '',
      state,
      items: state.items.flatMap(({ commentId, captureIds }) => {
        const item = cases.item(commentId)
        const captures = evidence.ofComment(commentId).filter(({ id }) => captureIds.includes(id))
        return item === null ? [] : [{ ...item, captures }]
      }),
      entries: entries.toReversed(),
      custodyHead: tables.custody.head(caseId),
      exports: tables.custody.ofChain(exportChain(caseId)),
    }
  }

  /** The step as it stands in the record: with the ids and times that the desk gives. */
  const completed = (draft: CaseStepDraft): CaseStep => {
    const named = <T extends Readonly<{ id: string | null }>>(one: T) => ({ ...one, id: one.id ?? newId() })
    switch (draft.kind) {
      case 'partyPut':
        return { ...draft, party: named(draft.party) }
      case 'offencePut':
        return { ...draft, offence: named(draft.offence) }
      case 'taskPut':
        return { ...draft, task: named(draft.task) }
      case 'damagePut':
        return { ...draft, damage: named(draft.damage) }
      case 'taskDone':
        return { ...draft, at: now().toISOString() }
      case 'titled':
      case 'itemAdded':
      case 'itemRemoved':
      case 'partyRemoved':
      case 'assessed':
      case 'offenceDropped':
      case 'noted':
      case 'damageRemoved':
      case 'handedOver':
      case 'closed':
      case 'reopened':
        return draft
    }
  }

  return {
    'case.list': ({ status, after, limit }) => {
      const rows = cases.page(status, after, limit)
      const last = rows.length === limit ? rows.at(-1) : undefined
      return {
        rows,
        next: last === undefined ? null : { changedAt: last.changedAt, id: last.id },
        open: cases.count('open'),
        closed: cases.count('closed'),
      }
    },

    'case.read': ({ caseId }) => readCase(caseId),

    'case.ofComment': ({ commentId }) => cases.ofComment(commentId),

    'case.open': ({ commentIds, title }) => {
      const by = needOnDuty(deps)
      const posts = [...new Set(commentIds)].map(id => needComment(deps, id))
      const named = title === '' ? tables.comments.article(posts[0]!.articleId).title.slice(0, MAX_TITLE) : title
      const { id, number } = openCase(deps, named, by)
      addToCase(deps, id, posts, by)
      tell(id)
      emit({ name: 'comment.changed', payload: { ids: posts.map(post => post.id) } })
      return { caseId: id, number }
    },

    'case.record': ({ caseId, version, step }) => {
      const by = needOnDuty(deps)
      const record = needCase(deps, caseId)
      if (record.version !== version) throw new AppError('CONFLICT', 'caseChanged')
      const objection = checkCaseStep(step, stateOfCase(deps, caseId))
      if (objection !== null) throw new AppError('RULE', objection.key, objection.values)
      if (step.kind === 'offencePut' && !deps.statutes.has(step.offence.statuteId))
        throw new AppError('RULE', 'statuteUnknown', { id: step.offence.statuteId })
      if (step.kind === 'itemAdded') addToCase(deps, caseId, [needComment(deps, step.commentId)], by)
      else writeSteps(deps, caseId, [completed(step)], by)
      if (step.kind === 'itemRemoved' || step.kind === 'handedOver') noteCustody(deps, by, custodyOf(caseId, step))
      tell(caseId)
      if (step.kind === 'itemAdded' || step.kind === 'itemRemoved')
        emit({ name: 'comment.changed', payload: { ids: [step.commentId] } })
      return { version: needCase(deps, caseId).version }
    },
  }
}

/** What a step means for the chain of custody. */
function custodyOf(chain: string, step: Extract<CaseStepDraft, { kind: 'itemRemoved' | 'handedOver' }>) {
  return step.kind === 'itemRemoved'
    ? {
        chain,
        action: 'removed' as const,
        object: String(step.commentId),
        objectSha256: null,
        reason: step.why,
        counterparty: '',
      }
    : {
        chain,
        action: 'handedOver' as const,
        object: step.what,
        objectSha256: step.sha256,
        reason: [step.channel, step.reference].filter(part => part !== '').join(', '),
        counterparty: step.to,
      }
}
