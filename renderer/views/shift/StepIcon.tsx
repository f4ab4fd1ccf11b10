import {
  Ban,
  Check,
  Clock,
  Eye,
  Hourglass,
  LockOpen,
  type LucideIcon,
  MessageSquareWarning,
  Reply,
  StickyNote,
  Trash2,
  TriangleAlert,
} from 'lucide-react'
import type { Status, StepAction } from '../../../shared/domain.ts'

const icons: Readonly<Record<StepAction, LucideIcon>> = {
  approve: Check,
  delete: Trash2,
  escalate: TriangleAlert,
  later: Clock,
  answer: Reply,
  note: StickyNote,
  warning: MessageSquareWarning,
  premoderation: Eye,
  suspension: Hourglass,
  ban: Ban,
  end: LockOpen,
}

/** A small picture of what a step did. */
export function StepIcon({ action }: Readonly<{ action: StepAction }>) {
  const Icon = icons[action]
  return <Icon aria-hidden="true" />
}

/** The status whose colour a step has; none for what touches no post. */
export function statusOfStep(action: StepAction): Status | undefined {
  if (action === 'approve') return 'approved'
  if (action === 'delete') return 'deleted'
  return action === 'escalate' ? 'escalated' : undefined
}
