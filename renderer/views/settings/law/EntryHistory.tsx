import { Age } from '../../../app/Age.tsx'
import { useAsked } from '../../../app/answers.ts'
import { useWords } from '../../../app/context.ts'
import { Button } from '../../../parts/Button.tsx'
import { Untrusted } from '../../../parts/Untrusted.tsx'
import type { LawPlace } from '../../../app/settings-state.ts'

type Props = Readonly<{ place: LawPlace; mayGoBack: boolean; onGoBack: (versionId: number) => void }>

/** Who changed an entry, when and why, newest first. */
export function EntryHistory({ place, mayGoBack, onGoBack }: Props) {
  const words = useWords().law.page
  const steps = useAsked('reference.history', place) ?? []
  return (
    <>
      <h3 className="field-label" id="law-history">
        {words.history}
      </h3>
      <ol className="law-history" aria-labelledby="law-history">
        {steps.map(({ versionId, origin, note, moderatorName, installedAt, inForce }) => (
          <li key={versionId} className="law-step">
            <span>
              {moderatorName === null ? words.origins[origin] : <Untrusted text={moderatorName} />}
              {' · '}
              <Age since={installedAt} long />
              {note === '' ? null : ': '}
              <Untrusted text={note} />
            </span>
            {inForce ? (
              <span className="law-mark">{words.inForce}</span>
            ) : (
              <Button
                kind="quiet"
                disabled={!mayGoBack}
                {...(mayGoBack ? {} : { tip: words.goBackNeedsNote })}
                onPress={() => onGoBack(versionId)}
              >
                {words.goBack}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}
