import { longAge, shortAge } from './ages.ts'
import { useNow } from './clock.ts'
import { useWorkplace } from './context.ts'

type Props = Readonly<{ since: string; long?: boolean; className?: string }>

/** How long ago something was; the exact time stands in the tooltip. */
export function Age({ since, long = false, className }: Props) {
  const { language } = useWorkplace()
  const now = useNow()
  return (
    <time dateTime={since} data-tip-time={since} className={className}>
      {long ? longAge(since, now, language) : shortAge(since, now, language)}
    </time>
  )
}
