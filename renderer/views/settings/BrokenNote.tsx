import { useAnswer } from '../../app/answers.ts'
import { useWords } from '../../app/context.ts'

/** What could not be read of the settings at the start, in words. */
export function BrokenNote() {
  const words = useWords()
  const broken = useAnswer('settings.get')?.broken ?? []
  if (broken.length === 0) return null
  return <p className="settings-broken">{words.problems.settingsBroken({ keys: broken.join(',') })}</p>
}
