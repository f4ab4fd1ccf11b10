import { z } from 'zod'

const HandOver = z.strictObject({ importFile: z.string().nullable() })
/** What a second start leaves with the first: an absolute path, or nothing. */
export type HandOver = z.infer<typeof HandOver>

/** What came over from another process of ours; anything else counts as nothing. */
export function readHandOver(left: unknown): HandOver {
  return HandOver.safeParse(left).data ?? { importFile: null }
}
