import type { ActiveSanction, SanctionKind } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import './sanction-badge.css'

/** One word on what holds against an author. */
export function SanctionBadge({ kind, tip }: Readonly<{ kind: SanctionKind; tip?: string }>) {
  return (
    <span className="sanction-badge" data-sanction={kind} data-tip={tip}>
      {useWords().screen.authors.badges[kind]}
    </span>
  )
}

/** All sanctions that hold against the author of a post, each with its reason and its end. */
export function SanctionBadges({ sanctions }: Readonly<{ sanctions: readonly ActiveSanction[] }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.authors
  const reasons = useAnswer('reason.list')
  const now = useNow()
  return sanctions
    .filter(({ endsAt }) => endsAt === null || Date.parse(endsAt) > now)
    .map(({ id, kind, reason, beginsAt, endsAt }) => {
      const label = reasons?.find(one => one.code === reason)?.label[language] ?? reason
      return <SanctionBadge key={id} kind={kind} tip={words.badgeTip(kind, label, beginsAt, endsAt)} />
    })
}
