import m0001 from './0001-desk.ts'

/** Applied in this order, once each; position + 1 is the schema version. Append only. */
export const migrations: readonly string[] = [m0001]
