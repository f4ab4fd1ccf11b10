import { SIGNATURE_BYTES } from '../../checks/similar/signature.ts'
import type { RuleSet, SetScan } from '../../rule-set.ts'
import { foldForSearch } from '../../../../shared/search-text.ts'
import type { TaskContext } from '../context.ts'

/** What the text of each post says by itself, ready to be judged and stored by another thread. */
export type ScannedTexts = Readonly<{
  scans: readonly SetScan[]
  /** As the search index wants them. */
  folded: readonly string[]
  /** One after the other; see `signatureAt`. */
  signatures: Uint8Array
  /** 1 where a text is long enough to have a signature. */
  isSigned: Uint8Array
}>

/** Scans, signs and folds texts: all that arriving posts need and that asks nothing of the database. */
export function scanTexts(
  { signer }: Pick<TaskContext, 'signer'>,
  { texts }: Readonly<{ texts: readonly string[] }>,
  [set]: readonly RuleSet[],
): ScannedTexts {
  const signatures = new Uint8Array(texts.length * SIGNATURE_BYTES)
  const isSigned = new Uint8Array(texts.length)
  const scans = texts.map((text, place) => {
    const scan = set!.scan(text)
    const signature = signer.signFolded(set!.folded())
    if (signature !== null) {
      signatures.set(signature, place * SIGNATURE_BYTES)
      isSigned[place] = 1
    }
    return scan
  })
  return { scans, folded: texts.map(foldForSearch), signatures, isSigned }
}

/** The signature of the text at that place, or null for one that is too short. */
export const signatureAt = (
  { signatures, isSigned }: Pick<ScannedTexts, 'signatures' | 'isSigned'>,
  place: number,
): Uint8Array | null =>
  isSigned[place] === 1 ? signatures.slice(place * SIGNATURE_BYTES, (place + 1) * SIGNATURE_BYTES) : null
