import { longAge, spanBetween } from '../../app/ages.ts'
import { useNow } from '../../app/clock.ts'
import { useWords, useWorkplace } from '../../app/context.ts'

type Props = Readonly<{ registeredAt: string | null; firstSeenAt: string }>

const NEW_ACCOUNT_DAYS = 30

/** How old an account is; where the source does not say, since when it is known here. */
export function AccountAge({ registeredAt, firstSeenAt }: Props) {
  const { language } = useWorkplace()
  const words = useWords().screen.context
  const age = longAge(registeredAt ?? firstSeenAt, useNow(), language)
  return <>{registeredAt === null ? words.firstSeen(age) : words.registered(age)}</>
}

/** Marks an account that is younger than a month. */
export function NewAccountChip({ registeredAt, firstSeenAt }: Props) {
  const words = useWords().screen.context
  const { amount, unit } = spanBetween(registeredAt ?? firstSeenAt, useNow())
  const isNew = unit === 'minute' || unit === 'hour' || (unit === 'day' && amount < NEW_ACCOUNT_DAYS)
  return isNew ? <span className="chip chip-new">{words.newAccount}</span> : null
}
