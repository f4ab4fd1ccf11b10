import type { Hit } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { addException } from '../../app/rules-orders.ts'
import type { Trial } from '../../app/rules-state.ts'
import { alike, wordAround } from '../../app/rules-values.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Severity } from '../queue/Severity.tsx'

type Props = Readonly<{ answer: NonNullable<Trial['answer']> }>

/** The rules that hit, with the written word, and the way to make it an exception. */
export function TrialHits({ answer }: Props) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.rules.try
  if (answer.said.hits.length === 0) return null
  return (
    <ul className="trial-hits">
      {distinct(answer.text, answer.said.hits).map(({ hit, word }) => (
        <li key={`${hit.ruleId} ${word}`} className="trial-hit">
          <Severity level={hit.severity} />
          <span className="trial-hit-name">
            <Untrusted text={hit.explain[language]} />
            <span className="rules-soft">
              {hit.ruleId} · {word === '' ? words.whole : <Untrusted className="trial-word" text={word} />}
            </span>
          </span>
          {word === '' || alike(word) === alike(hit.term) ? null : (
            <Button kind="quiet" onPress={() => void addException(desk, { word, ruleId: hit.ruleId, term: hit.term })}>
              <Untrusted text={words.except(word)} />
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Each rule and word once. */
function distinct(text: string, hits: readonly Hit[]): Array<{ hit: Hit; word: string }> {
  const found = hits.map(hit => ({ hit, word: hit.end > hit.start ? wordAround(text, hit.start, hit.end) : '' }))
  return [...new Map(found.map(one => [`${one.hit.ruleId} ${one.word.toLowerCase()}`, one])).values()]
}
