import { dateTime } from '../../app/ages.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ask } from '../../commands/ask.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { ImportCounts } from './ImportCounts.tsx'

/** The imports of this desk, newest first, each with its figures. */
export function PastImports() {
  const { desk, language, settings } = useWorkplace()
  const words = useWords().screen.import
  const imports = useAnswer('import.list') ?? []
  if (imports.length === 0) return null
  return (
    <section aria-labelledby="past-imports">
      <h3 className="field-label" id="past-imports">
        {words.past}
      </h3>
      <ul className="import-past">
        {imports.map(one => (
          <li key={one.id}>
            <p className="import-past-head">
              <Untrusted className="import-past-source" text={one.source} />
              <span>{words.states[one.state]}</span>
              <span className="field-hint">
                <Untrusted text={one.fileName} /> · {dateTime(one.startedAt, language, settings.timeZone)}
              </span>
            </p>
            <ImportCounts state={one} />
            {one.rejected === 0 || one.state === 'running' ? null : (
              <Button kind="quiet" onPress={() => void ask(desk, 'rejects.show', { importId: one.id })}>
                {words.showRejects}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
