import type { ExportedCase } from '../../shared/case.ts'
import type { Step } from './reduce.ts'

/** What a form over a case enters. */
export type CaseForm =
  | 'assistant'
  | 'article18'
  | 'paper'
  | 'letterhead'
  | 'title'
  | 'party'
  | 'task'
  | 'note'
  | 'damage'
  | 'handOver'
  | 'close'
  | 'reopen'

/** What the view of the cases knows by itself. */
export type CasesState = Readonly<{
  status: 'open' | 'closed'
  /** The case on the screen; null for the first of the list. */
  caseId: string | null
  form: CaseForm | null
  /** What a form changes (the id of a party, task or damage); null for something new. */
  of: string | null
  /** What a check of the evidence came to. */
  checked: Readonly<{ files: number; links: number; faults: number }> | null
  /** The bundle that was just written. */
  exported: ExportedCase | null
}>

export const initialCases: CasesState = {
  status: 'open',
  caseId: null,
  form: null,
  of: null,
  checked: null,
  exported: null,
}

export type CasesStep =
  | Readonly<{ type: 'cases.status'; status: CasesState['status'] }>
  | Readonly<{ type: 'cases.chosen'; caseId: string }>
  | Readonly<{ type: 'cases.form'; form: CaseForm | null; of?: string }>
  | Readonly<{ type: 'cases.checked'; checked: NonNullable<CasesState['checked']> }>
  | Readonly<{ type: 'cases.exported'; exported: ExportedCase }>

/** Whether a step is about the cases. */
export const isCasesStep = (step: Step): step is CasesStep => step.type.startsWith('cases.')

/** The view after a step. */
export function reduceCases(state: CasesState, step: CasesStep): CasesState {
  switch (step.type) {
    case 'cases.status':
      return { ...initialCases, status: step.status }
    case 'cases.chosen':
      return { ...state, caseId: step.caseId, form: null, of: null, checked: null, exported: null }
    case 'cases.form':
      return { ...state, form: step.form, of: step.of ?? null, checked: null, exported: null }
    case 'cases.checked':
      return { ...state, checked: step.checked, exported: null, form: null }
    case 'cases.exported':
      return { ...state, exported: step.exported, checked: null, form: null }
  }
}
