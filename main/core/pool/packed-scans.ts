import { EMPTY_SCAN } from '../checks/scan.ts'
import type { Scanned } from '../intake.ts'
import type { RuleSet, SetScan } from '../rule-set.ts'
import type { TaskContext } from './context.ts'
import { scanTexts, type ScannedTexts, signatureAt } from './tasks/scan-texts.ts'

/** What texts say by themselves, made to be sent: null where nothing was found, and where the folded text is the text itself. */
export type PackedScans = Pick<ScannedTexts, 'signatures' | 'isSigned'> &
  Readonly<{
    /** The rules they were looked at with. */
    setId: string
    scans: ReadonlyArray<SetScan | null>
    folded: ReadonlyArray<string | null>
  }>

type Post = Readonly<{ text: string }>

const saysNothing = ({ inForce, shadow }: SetScan): boolean =>
  inForce.outcomes.length === 0 && (shadow === null || shadow.outcomes.length === 0)

/** Scans, signs and folds the texts of posts. */
export function packScans(context: Pick<TaskContext, 'signer'>, posts: readonly Post[], set: RuleSet): PackedScans {
  const texts = posts.map(({ text }) => text)
  const { scans, folded, signatures, isSigned } = scanTexts(context, { texts }, [set])
  return {
    setId: set.spec.id,
    scans: scans.map(scan => (saysNothing(scan) ? null : scan)),
    folded: folded.map((form, place) => (form === texts[place] ? null : form)),
    signatures,
    isSigned,
  }
}

/** The same as intake takes it, on the thread that received it. `hasShadow` says whether there are rules in shadow. */
export function unpackScans(packed: PackedScans, posts: readonly Post[], hasShadow: boolean): Scanned[] {
  const nothing: SetScan = { inForce: EMPTY_SCAN, shadow: hasShadow ? EMPTY_SCAN : null }
  return posts.map(({ text }, place) => ({
    scan: packed.scans[place] ?? nothing,
    signature: signatureAt(packed, place),
    folded: packed.folded[place] ?? text,
  }))
}
