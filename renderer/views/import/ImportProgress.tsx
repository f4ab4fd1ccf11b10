import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { remainingSeconds } from './remaining.ts'
import './import-progress.css'

/** The running import in the bottom line; the desk stays usable meanwhile. */
export function ImportProgress() {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.strip
  const running = useAnswer('import.list')?.find(candidate => candidate.state === 'running')
  if (running === undefined) return null
  const left = remainingSeconds(running)
  return (
    <div className="import-progress">
      <Untrusted className="import-source" text={words.importing(running.source)} />
      <progress
        aria-label={words.importing(running.source)}
        max={Math.max(1, running.bytesTotal)}
        value={running.bytesRead}
      />
      <span className="import-figures">
        {words.rows(running.read)} · {words.rate(running.ratePerSecond)}
        {left === null ? '' : ` · ${words.remaining(seconds(left, language))}`}
      </span>
      <Button kind="quiet" onPress={() => void ask(desk, 'import.cancel', { importId: running.id })}>
        {words.cancel}
      </Button>
    </div>
  )
}

function seconds(value: number, language: string): string {
  const minutes = Math.floor(value / 60)
  const format = (amount: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount)
  return minutes >= 1 ? format(minutes, 'minute') : format(value, 'second')
}
