import type { PackSummary } from '../../../shared/domain.ts'
import { useWords } from '../../app/context.ts'

/** Version and state of a pack, in a few words each. */
export function PackChips({ pack }: Readonly<{ pack: PackSummary }>) {
  const words = useWords().screen.rules
  return (
    <>
      <span className="rules-chip">{pack.version === 0 ? words.neverPublished : words.version(pack.version)}</span>
      {pack.on ? null : (
        <span className="rules-chip" data-tone="warn">
          {words.packOff}
        </span>
      )}
      {pack.expires !== null && pack.expired ? (
        <span className="rules-chip" data-tone="stop">
          {words.expired(pack.expires)}
        </span>
      ) : null}
      {pack.hasDraft ? (
        <span className="rules-chip" data-tone="accent">
          {words.draft}
        </span>
      ) : null}
      {pack.shadowVersion === null ? null : (
        <span className="rules-chip" data-tone="accent">
          {words.shadow(pack.shadowVersion)}
        </span>
      )}
      {pack.newerShipped === null ? null : (
        <span className="rules-chip" data-tone="warn">
          {words.newer(pack.newerShipped)}
        </span>
      )}
    </>
  )
}
