import type { CommentView, NoticeView } from '../../../shared/domain.ts'
import { AppError } from '../../../shared/errors.ts'
import { roleMay } from '../../../shared/rights.ts'
import { agreementOn, disagree, type Judgement, overallAgreement } from '../../../shared/rules/agreement.ts'
import { checkDecision } from '../../../shared/rules/decision.ts'
import { differingOpinions } from '../../../shared/strings/record.ts'
import { createViews } from '../comment-view.ts'
import type { CommentRecord, CommentStateOf } from '../db/comments.ts'
import type { Decision } from '../db/decisions.ts'
import { type Opinion, opinionHash } from '../db/opinions.ts'
import { decide } from '../decide.ts'
import { type Deps, type Handlers, needComment, needOnDuty } from '../deps.ts'
import { lotOf, SHARE_SETTING, shareOf } from '../second-opinions.ts'

const EVER = { from: '', until: '~' }

/** Second opinions: what is offered, what was said, how far two people agree. */
export function opinionHandlers(deps: Deps): Pick<Handlers, Extract<keyof Handlers, `opinion.${string}`>> {
  const { tables, now, emit } = deps
  const { comments, decisions, opinions, people, reasons } = tables
  const viewOf = createViews(deps)

  /** Two people say different things to do: a senior who is neither of them reads the post, with both opinions. */
  const escalate = (comment: CommentRecord, decision: Decision, opinion: Opinion) => {
    const seniors = people
      .list()
      .filter(({ role, id }) => roleMay(role, 'lead') && id !== decision.moderatorId && id !== opinion.moderatorId)
    const labels = new Map(reasons.list().map(({ code, label }) => [code, label.de]))
    const told = ({
      moderatorId,
      reason,
      note,
      ...said
    }: Pick<Decision, 'moderatorId' | 'reason' | 'note'> & Pick<Judgement, 'action'>) => ({
      name: people.byId(moderatorId)!.name,
      action: said.action,
      reason: reason === null ? null : (labels.get(reason) ?? reason),
      note,
    })
    const first = { ...decision, action: decision.action as Judgement['action'] }
    decide(deps, {
      comment,
      action: 'escalate',
      reason: decision.reason ?? opinion.reason,
      note: differingOpinions(told(first), told(opinion)),
      rule: null,
      byDesk: true,
      moderatorId: opinion.moderatorId,
      timeOnPostMs: 0,
      assigneeId: seniors[Math.floor(lotOf(decision.id) * seniors.length)]?.id ?? null,
    })
    emit({ name: 'comment.changed', payload: { ids: [comment.id] } })
  }

  return {
    'opinion.page': ({ after, limit }) => {
      const found = opinions.page(needOnDuty(deps).id, after, limit, now().toISOString())
      const last = found.length === limit ? found.at(-1) : undefined
      return {
        rows: found.map(({ offeredAt: _offeredAt, ...row }) => ({
          ...row,
          status: 'pending' as const,
          queue: 'opinion' as const,
          queueAt: row.submittedAt,
          assigneeId: null,
          dueAt: null,
          setAsideBy: null,
          answeredBy: null,
          openComplaints: 0,
          complainedAt: null,
        })),
        next: last === undefined ? null : { risk: 0, at: last.offeredAt, id: last.id },
      }
    },

    'opinion.views': ({ ids }) => {
      const me = needOnDuty(deps).id
      return ids.flatMap(id => {
        const offer = opinions.open(me, id)
        return offer === null ? [] : [blind(viewOf(comments.record(id)!), decisions.byId(offer.decisionId)!)]
      })
    },

    'opinion.give': ({ commentId, revision, version, action, reason, note, timeOnPostMs }) => {
      const me = needOnDuty(deps)
      const comment = needComment(deps, commentId)
      const offer = opinions.open(me.id, commentId)
      if (offer === null || comment.revision !== revision || comment.version !== version)
        throw new AppError('CONFLICT', 'opinionGone')
      const draft = { action, reason: action === 'approve' ? null : reason, note }
      const violation = checkDecision(draft, {
        status: 'pending',
        queue: 'incoming',
        moderatorOnDuty: true,
        objections: 0,
        reasons: new Map(reasons.list().map(({ code, needsNote }) => [code, needsNote])),
      })[0]
      if (violation !== undefined) throw new AppError('RULE', violation.key, violation.values)
      const decision = decisions.byId(offer.decisionId)!
      const opinion: Opinion = {
        decisionId: offer.decisionId,
        moderatorId: me.id,
        ...draft,
        note: note.trim(),
        timeOnPostMs,
        givenAt: now().toISOString(),
      }
      opinions.insert(opinion)
      opinions.withdraw(offer.decisionId)
      deps.record({ kind: 'opinion', id: opinion.decisionId, sha256: opinionHash(opinion) })
      if (disagree({ first: decision as Judgement, second: opinion })) escalate(comment, decision, opinion)
      emit({ name: 'queues.changed', payload: {} })
      return {}
    },

    'opinion.share': () => ({ percent: shareOf(tables) }),

    'opinion.setShare': ({ percent }) => {
      const senior = needOnDuty(deps)
      if (percent === shareOf(tables)) throw new AppError('RULE', 'nothingChanges')
      const setting = { name: SHARE_SETTING, value: String(percent) }
      tables.deskSettings.set({ ...setting, moderatorId: senior.id, changedAt: now().toISOString() })
      deps.record({ kind: 'setting', ...setting })
      emit({ name: 'app.changed', payload: {} })
      return {}
    },

    'opinion.agreement': ({ from, until }) => {
      const pairs = opinions.pairs(from ?? EVER.from, until ?? EVER.until)
      const used = new Set(pairs.flatMap(({ first, second }) => [first, second]).flatMap(deletedFor))
      return {
        overall: overallAgreement(pairs),
        reasons: [...used].sort().map(reason => ({ reason, agreement: agreementOn(reason, pairs) })),
      }
    },
  }
}

const deletedFor = ({ action, reason }: Judgement): string[] => (action === 'delete' && reason !== null ? [reason] : [])

const open = (notice: NoticeView): NoticeView => ({ ...notice, closed: null })

/** The post as it stood before the decision, for somebody who is to judge it anew. */
function blind(view: CommentView, decision: Decision): CommentView {
  const was = JSON.parse(decision.stateBefore) as CommentStateOf
  const counted = { ...view.author, [view.status]: view.author[view.status] - 1 }
  return {
    ...view,
    status: 'pending',
    queue: 'opinion',
    queueAt: view.submittedAt,
    assigneeId: null,
    dueAt: null,
    everPublic: was.everPublic === 1,
    author: { ...counted, pending: counted.pending + 1 },
    decisions: [],
    notices: view.notices.map(open),
    openComplaints: 0,
    complaints: [],
  }
}
