import type { ImportField } from '../../../shared/domain.ts'
import type { ProblemValues } from '../../../shared/errors.ts'

// Everything that can be wrong with a file or a row of it. Codes, never sentences, and never a comment's words: values go to the log.

/** Why a file cannot be imported at all. */
export type FileProblemCode =
  | 'fileGone'
  | 'fileIsFolder'
  | 'fileUnreadable'
  | 'fileEmpty'
  | 'fileHeaderOnly'
  | 'fileBinary'
  | 'filePacked'
  | 'fileMarkup'
  | 'fileNoColumns'
  | 'fileNotAList'
  | 'fileLineTooLong'

/** Why one row goes to the reject file. The first eight concern the row as a whole, the last four one value. */
export type RowProblemCode =
  | 'columnCount'
  | 'strayQuote'
  | 'unclosedQuote'
  | 'recordTooLong'
  | 'jsonIncomplete'
  | 'jsonInvalid'
  | 'jsonNotAnObject'
  | 'jsonListOpen'
  | 'damagedCharacters'
  | 'missingValue'
  | 'valueTooLong'
  | 'badDate'

export type FileProblem = Readonly<{ code: FileProblemCode; values: ProblemValues }>
export type RowProblem = Readonly<{ code: RowProblemCode; field: ImportField | null; values: ProblemValues }>

/** A problem of a whole row, which no single field is to blame for. */
export function rowProblem(code: RowProblemCode, values: ProblemValues = {}): RowProblem {
  return { code, field: null, values }
}

/** A problem of one value of a row. */
export function fieldProblem(code: RowProblemCode, field: ImportField, values: ProblemValues = {}): RowProblem {
  return { code, field, values }
}
