import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords } from '../../app/context.ts'

/** What could not be read of the settings at the start, in words. */
export function BrokenNote() {
  const words = useWords()
  const broken = useAnswer('settings.get')?.broken ?? []
  const isSaid = useUi(state =>
    state.lane.some(({ what }) => what.kind === 'problem' && what.problem.key === 'settingsBroken'),
  )
  // the side lane says the same until it is closed there
  if (broken.length === 0 || isSaid) return null
  return <p className="settings-broken">{words.problems.settingsBroken({ keys: broken.join(',') })}</p>
}
