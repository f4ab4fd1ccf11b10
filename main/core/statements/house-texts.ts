import { z } from 'zod'
import { Restriction } from '../../../shared/statement.ts'
import { readDataFile } from '../data-file.ts'

export const HOUSE_FILE = 'statements-at.yaml'

const Measure = z.strictObject({
  field: z.enum(['decision_visibility', 'decision_provision', 'decision_account']),
  value: z.string().min(1),
})
export type Measure = z.infer<typeof Measure>

const HouseFile = z.strictObject({
  version: z.string().min(1),
  territory: z.enum(['EEA', 'AT']),
  house: z.strictObject({ name: z.string().min(1), office: z.string().min(1) }),
  restrictions: z.strictObject(
    Object.fromEntries(Restriction.options.map(name => [name, Measure])) as Record<Restriction, typeof Measure>,
  ),
  redress: z.strictObject({
    hosting_only: z.array(z.string().min(1)).min(1),
    online_platform: z.array(z.string().min(1)).min(1),
  }),
})
/** What the house says in every statement, and how its measures are named. */
export type HouseTexts = z.infer<typeof HouseFile>

/** Reads what statements say beside the reason. Throws `dataBroken` naming file, line and field, `dataMissing` without the file. */
export const readHouseTexts = (dataDir: string): HouseTexts => readDataFile(dataDir, HOUSE_FILE, HouseFile)
