import type { CaseState, CaseStep, CaseStepDraft } from '../case.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'
import { DESK_ZONE } from '../time-zone.ts'
import { clockIn, dayAfter } from './desk-clock.ts'

const NEW: CaseState = {
  title: '',
  status: 'open',
  items: [],
  parties: [],
  answers: [],
  offences: [],
  tasks: [],
  damages: [],
  documents: [],
}

/** How a case stands after all its steps, in their order. Never throws. */
export const caseFrom = (steps: readonly CaseStep[]): CaseState => steps.reduce(afterStep, NEW)

/** What replaces what has the same id, in its place; what is new comes last. */
const putIn = <T extends { readonly id: string }>(list: readonly T[], one: T): T[] =>
  list.some(({ id }) => id === one.id) ? list.map(old => (old.id === one.id ? one : old)) : [...list, one]
const without = <T extends { readonly id: string }>(list: readonly T[], id: string): T[] =>
  list.filter(one => one.id !== id)

/** How a case stands after one more step. */
export function afterStep(state: CaseState, step: CaseStep): CaseState {
  switch (step.kind) {
    case 'opened':
    case 'titled':
      return { ...state, title: step.title }
    case 'itemAdded':
      return { ...state, items: [...state.items, { commentId: step.commentId, captureIds: [] }] }
    case 'captured':
      return {
        ...state,
        items: state.items.map(item =>
          item.commentId === step.commentId ? { ...item, captureIds: [...item.captureIds, step.captureId] } : item,
        ),
      }
    case 'itemRemoved':
      return { ...state, items: state.items.filter(item => item.commentId !== step.commentId) }
    case 'partyPut':
      return { ...state, parties: putIn(state.parties, step.party) }
    case 'partyRemoved':
      return { ...state, parties: without(state.parties, step.partyId) }
    case 'assessed': {
      const others = state.answers.filter(({ commentId }) => commentId !== step.commentId)
      return { ...state, answers: [...others, { commentId: step.commentId, answers: step.answers }] }
    }
    case 'offencePut':
      return { ...state, offences: putIn(state.offences, step.offence) }
    case 'offenceDropped':
      return { ...state, offences: without(state.offences, step.offenceId) }
    case 'taskPut': {
      const doneAt = state.tasks.find(({ id }) => id === step.task.id)?.doneAt ?? null
      return { ...state, tasks: putIn(state.tasks, { ...step.task, doneAt }) }
    }
    case 'damagePut':
      return { ...state, damages: putIn(state.damages, step.damage) }
    case 'damageRemoved':
      return { ...state, damages: without(state.damages, step.damageId) }
    case 'documentMade': {
      const { documentId: id, document, number, version, sha256 } = step
      return { ...state, documents: [...state.documents, { id, document, number, version, sha256 }] }
    }
    case 'closed':
      return { ...state, status: 'closed' }
    case 'reopened':
      return { ...state, status: 'open' }
    case 'taskDone':
      return {
        ...state,
        tasks: state.tasks.map(task => (task.id === step.taskId ? { ...task, doneAt: step.at } : task)),
      }
    case 'noted':
    case 'handedOver':
      return state
  }
}

type Objection = Readonly<{ key: ProblemKey; values: ProblemValues }>
const against = (key: ProblemKey, values: ProblemValues = {}): Objection => ({ key, values })

/** What stays possible once a case is closed. */
const AFTER_CLOSING: ReadonlySet<CaseStepDraft['kind']> = new Set(['reopened', 'noted', 'handedOver'])

/** What stands against a step in a case that stands so, or null. Whether posts and statutes exist is asked elsewhere. Never throws. */
export function checkCaseStep(step: CaseStepDraft, state: CaseState): Objection | null {
  if (state.status === 'closed' && !AFTER_CLOSING.has(step.kind)) return against('caseClosed')
  const has = (list: readonly Readonly<{ id: string }>[], id: string | null) => list.some(one => one.id === id)
  const hasPost = (commentId: number) => state.items.some(item => item.commentId === commentId)
  switch (step.kind) {
    case 'titled':
      return step.title === state.title ? against('nothingChanges') : null
    case 'itemAdded':
      return hasPost(step.commentId) ? against('casePostThere') : null
    case 'itemRemoved':
      return itemStays(step.commentId, state)
    case 'partyPut':
      return step.party.id !== null && !has(state.parties, step.party.id) ? against('casePartyGone') : null
    case 'partyRemoved':
      if (!has(state.parties, step.partyId)) return against('casePartyGone')
      return state.offences.some(({ victimId }) => victimId === step.partyId) ? against('casePartyNeeded') : null
    case 'assessed':
      return step.commentId === null || hasPost(step.commentId) ? null : against('casePostGone')
    case 'offencePut':
      return offenceFits(step.offence, state)
    case 'offenceDropped':
      return has(state.offences, step.offenceId) ? null : against('caseOffenceGone')
    case 'taskPut':
      return step.task.id !== null && !has(state.tasks, step.task.id) ? against('caseTaskGone') : null
    case 'taskDone': {
      const task = state.tasks.find(({ id }) => id === step.taskId)
      if (task === undefined) return against('caseTaskGone')
      return task.doneAt === null ? null : against('nothingChanges')
    }
    case 'damagePut':
      return step.damage.id !== null && !has(state.damages, step.damage.id) ? against('caseDamageGone') : null
    case 'damageRemoved':
      return has(state.damages, step.damageId) ? null : against('caseDamageGone')
    case 'reopened':
      return state.status === 'open' ? against('nothingChanges') : null
    case 'noted':
    case 'handedOver':
    case 'closed':
      return null
  }
}

function itemStays(commentId: number, { items, offences }: CaseState): Objection | null {
  if (!items.some(item => item.commentId === commentId)) return against('casePostGone')
  if (items.length === 1) return against('caseLastPost')
  return offences.some(({ commentIds }) => commentIds.includes(commentId)) ? against('casePostNeeded') : null
}

type OffenceDraft = Extract<CaseStepDraft, { kind: 'offencePut' }>['offence']

function offenceFits(offence: OffenceDraft, { items, parties, offences }: CaseState): Objection | null {
  if (offence.id !== null && !offences.some(({ id }) => id === offence.id)) return against('caseOffenceGone')
  const isThere = (commentId: number) => items.some(item => item.commentId === commentId)
  if (!offence.commentIds.every(isThere)) return against('casePostGone')
  const isVictim = parties.some(({ id, role }) => id === offence.victimId && role === 'victim')
  return offence.victimId === null || isVictim ? null : against('casePartyGone')
}

/** The nearest thing of an open case that runs out, as ISO text in UTC: a task, or the end of an offence's last day in Vienna. */
export function nextDueAt({ status, tasks, offences }: CaseState): string | null {
  if (status === 'closed') return null
  const { instantAt } = clockIn(DESK_ZONE)
  const ends = offences.flatMap(({ limitationDate }) =>
    limitationDate === null ? [] : [new Date(instantAt(dayAfter(Date.parse(limitationDate), 1))).toISOString()],
  )
  const due = tasks.flatMap(({ doneAt, dueAt }) =>
    doneAt === null && dueAt !== null ? [new Date(dueAt).toISOString()] : [],
  )
  return [...ends, ...due].toSorted()[0] ?? null
}
