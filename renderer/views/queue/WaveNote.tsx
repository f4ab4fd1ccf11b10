import type { Wave } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { openSimilar } from '../../app/similar.ts'
import { Button } from '../../parts/Button.tsx'

/** A wave that was seen, with the key that shows its posts; there R makes a rule of it. */
export function WaveNote({ wave }: Readonly<{ wave: Wave }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.many.wave
  return (
    <>
      <p className="lane-about">{words.title(wave.posts, wave.authors, wave.minutes)}</p>
      <Button kind="quiet" onPress={() => void openSimilar(desk, wave.commentId, wave)}>
        <CommandKey id="similar.wave" /> {words.open}
      </Button>
    </>
  )
}
