import type { PackSummary } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { PackChips } from './PackChips.tsx'
import { rowId } from './row-id.ts'

type Props = Readonly<{ pack: PackSummary; isChosen: boolean }>

/** The row of a pack: its name, and what is to be known about it. */
export function PackRow({ pack, isChosen }: Props) {
  const { language } = useWorkplace()
  const words = useWords().screen.rules
  return (
    <div
      role="row"
      id={rowId({ pack: pack.name, ruleId: null })}
      className="rule-row pack-row"
      aria-level={1}
      aria-selected={isChosen}
      data-pack={pack.name}
    >
      <span role="gridcell" className="pack-name">
        <Untrusted text={pack.title[language]} />
        <span className="rules-soft">{pack.version === 0 ? '' : words.ruleCount(pack.rules.length)}</span>
      </span>
      <span role="gridcell" className="pack-chips">
        <PackChips pack={pack} />
      </span>
    </div>
  )
}
