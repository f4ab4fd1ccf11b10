import { AppError } from '../../../shared/errors.ts'
import {
  StatementContent,
  type StatementEdit,
  type StatementMark,
  type StatementRow,
} from '../../../shared/statement.ts'
import type { KnownStatement, ListedStatement } from '../db/statements.ts'
import { type Deps, type Handlers, needOnDuty } from '../deps.ts'
import { changeStatement } from '../statements/book.ts'
import type { Composer } from '../statements/compose.ts'
import { HOLD_BACK_SETTING, holdBackOf, ripeAt } from '../statements/hold-back.ts'

type StatementRequest =
  | 'statement.page'
  | 'statement.counts'
  | 'statement.read'
  | 'statement.edit'
  | 'statement.mark'
  | 'statement.setHoldBack'

/** The statement of that id; refuses where there is none, or where its text is another than the one that was seen. */
export function needStatement({ tables }: Pick<Deps, 'tables'>, id: string, textId: string | null): KnownStatement {
  const found = tables.statements.byId(id)
  if (found === null) throw new AppError('NOT_FOUND', 'statementGone')
  if (textId !== null && found.textId !== textId) throw new AppError('CONFLICT', 'statementChanged')
  return found
}

/** May be edited: nobody was told, nothing was reported, it stands. */
const canEdit = ({ told, reportedAt, stands }: KnownStatement): boolean =>
  told === 'nothing' && reportedAt === null && stands === 1

/** What an edit makes of a content. Throws a RULE naming the field that would be empty. */
function edited(
  content: StatementContent,
  { facts, explanation, ground, legalGround }: StatementEdit,
): StatementContent {
  const texts = { facts, explanation, ...(ground === 'law' ? { legalGround } : {}) }
  const empty = Object.entries(texts).find(([, text]) => text.trim() === '')
  if (empty !== undefined) throw new AppError('RULE', 'statementFieldEmpty', { field: empty[0] })
  return StatementContent.parse({
    ...content,
    facts,
    explanation,
    ground,
    legalGround: ground === 'law' ? legalGround : null,
    legalVersion: ground === 'law' ? (content.legalVersion ?? content.clause.version) : null,
  })
}

/** Statements of reasons: what is to be told to whom, and what became of it. */
export function statementHandlers(deps: Deps, { contentOf, compose }: Composer): Pick<Handlers, StatementRequest> {
  const { tables, now, emit, reasoned } = deps
  const { statements, statementRecords } = tables

  const rowOf = ({ excerpt, isDemo, ...listed }: ListedStatement): StatementRow => ({
    ...listed,
    excerpt: reasoned(listed.reason)?.said.quotes === false ? '' : excerpt,
    edited: listed.textId !== listed.id,
    isDemo: isDemo === 1,
  })
  const changed = () => emit({ name: 'statements.changed', payload: {} })

  const mark = (known: KnownStatement, draft: StatementMark, moderatorId: string) => {
    const by = { at: now().toISOString(), moderatorId }
    const isOpen = known.state === 'due' || known.state === 'withdrawalDue'
    const what = known.state === 'withdrawalDue' ? 'withdrawal' : 'statement'
    if (draft.as === 'required' ? known.state !== 'exempt' && !isOpen : !isOpen)
      throw new AppError('RULE', 'statementNotThere')
    switch (draft.as) {
      case 'handedOver':
        if (known.dueSince > ripeAt(deps)) throw new AppError('RULE', 'statementHeld', { seconds: holdBackOf(deps) })
        return changeStatement(deps, known, 'handedOver', { what, exportId: null, how: draft.note.trim() }, by)
      case 'postponed':
        return changeStatement(deps, known, 'postponed', { until: new Date(draft.until!).toISOString() }, by)
      case 'exempted':
        // who was told of a decision that no longer holds must hear of that in any case
        if (known.state === 'withdrawalDue') throw new AppError('RULE', 'statementNotThere')
        return changeStatement(deps, known, 'exempted', { why: draft.note.trim() }, by)
      case 'required':
        return changeStatement(deps, known, 'required', {}, by)
    }
  }

  return {
    'statement.page': ({ list, after, limit }) => {
      const rows = statements.page(list, now().toISOString(), after, limit)
      const last = rows.length === limit ? rows.at(-1) : undefined
      return { rows: rows.map(rowOf), next: last === undefined ? null : { at: last.dueSince, seq: last.seq } }
    },

    'statement.counts': () => {
      const ripe = ripeAt(deps)
      return {
        ...statements.counts(now().toISOString(), ripe),
        toReport: statements.countToReport(ripe),
        holdBackSeconds: holdBackOf(deps),
      }
    },

    'statement.read': ({ id }) => {
      const known = needStatement(deps, id, null)
      const what = known.told === 'statement' && known.stands === 0 ? 'withdrawal' : 'statement'
      const { content, letter } = compose(known, what, now().toISOString())
      return {
        ...rowOf(statements.listed(known.seq)),
        commentId: known.commentId,
        authorId: known.authorId,
        content,
        letter: [...letter.parts],
        canEdit: canEdit(known),
        reportedAt: known.reportedAt,
        receipt: known.receipt,
        puid: known.puid,
        history: statementRecords.ofStatement(id).map(({ action, recordedAt, moderatorId, detail }) => ({
          action,
          at: recordedAt,
          moderatorName: moderatorId === null ? '' : (tables.people.byId(moderatorId)?.name ?? ''),
          detail: action === 'made' ? '' : toldOf(JSON.parse(detail) as Record<string, unknown>),
        })),
      }
    },

    'statement.edit': draft => {
      const { id: moderatorId } = needOnDuty(deps)
      const known = needStatement(deps, draft.id, draft.textId)
      if (!canEdit(known)) throw new AppError('RULE', 'statementSent')
      const content = edited(contentOf(known.textId), draft)
      const by = { at: now().toISOString(), moderatorId }
      const { textId } = changeStatement(deps, known, 'edited', {}, by, content)
      changed()
      return { textId }
    },

    'statement.mark': draft => {
      const { id: moderatorId } = needOnDuty(deps)
      if (draft.as === 'exempted' && draft.note.trim() === '') throw new AppError('RULE', 'statementWhyMissing')
      if (draft.as === 'postponed') {
        if (draft.until === null) throw new AppError('RULE', 'timeUnknown')
        if (Date.parse(draft.until) <= now().getTime()) throw new AppError('RULE', 'timePast')
      }
      for (const { id, textId } of draft.items) mark(needStatement(deps, id, textId), draft, moderatorId)
      changed()
      return {}
    },

    'statement.setHoldBack': ({ seconds }) => {
      const senior = needOnDuty(deps)
      if (seconds === holdBackOf(deps)) throw new AppError('RULE', 'nothingChanges')
      const setting = { name: HOLD_BACK_SETTING, value: String(seconds) }
      tables.deskSettings.set({ ...setting, moderatorId: senior.id, changedAt: now().toISOString() })
      deps.record({ kind: 'setting', ...setting })
      changed()
      return {}
    },
  }
}

/** What a record says in one word or sentence of a person; its ids stay out. */
const toldOf = ({ why, how, because, until, answer, what }: Record<string, unknown>): string =>
  [why, how === '' ? what : how, because, until, answer]
    .find(one => typeof one === 'string' && one !== '')
    ?.toString() ?? ''
