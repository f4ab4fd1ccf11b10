import type { Refusal } from '../../app/rules-desk.ts'
import type { FieldPath } from '../../app/rules-values.ts'

/** Sets one field of the rule in the text. */
export type SetField = (path: FieldPath, value: unknown) => Promise<Refusal | null>
