import type { Hit } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { addException } from '../../app/rules-orders.ts'
import type { Trial } from '../../app/rules-state.ts'
import { wordAround } from '../../app/rules-values.ts'
import { focusPart } from '../../commands/focus.ts'
import { Button } from '../../parts/Button.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { Severity } from '../queue/Severity.tsx'

type Props = Readonly<{ answer: NonNullable<Trial['answer']> }>
type Found = Readonly<{ hit: Hit; word: string; isCompound: boolean }>

/** The rules that hit, with the written words; a compound can be made an exception. */
export function TrialHits({ answer }: Props) {
  const { language } = useWorkplace()
  if (answer.said.hits.length === 0) return null
  return (
    <ul className="trial-hits">
      {byRule(answer.text, answer.said.hits).map(([ruleId, found]) => (
        <li key={ruleId} className="trial-hit">
          <Severity level={found[0]?.hit.severity ?? 1} />
          <div className="trial-hit-body">
            <p>
              <Untrusted text={found[0]?.hit.explain[language] ?? ''} /> <code className="rules-soft">{ruleId}</code>
            </p>
            <p className="trial-words">
              {found.map(one => (
                <Word key={one.word} found={one} />
              ))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Word({ found: { hit, word, isCompound } }: Readonly<{ found: Found }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules.try
  if (word === '') return <span className="rules-soft">{words.whole}</span>
  if (!isCompound) return <Untrusted className="trial-word" text={word} />
  const except = () => {
    // this button is about to go
    focusPart('try')
    void addException(desk, { word, ruleId: hit.ruleId, term: hit.term })
  }
  return (
    <Button onPress={except}>
      <Untrusted text={words.except(word)} />
    </Button>
  )
}

/** The rules in the order of their first hit, with each written word once. */
function byRule(text: string, hits: readonly Hit[]): Array<[string, Found[]]> {
  const rules = new Map<string, Map<string, Found>>()
  for (const hit of hits) {
    const word = hit.end > hit.start ? wordAround(text, hit.start, hit.end) : ''
    const isCompound = word.length > hit.end - hit.start
    const found = rules.get(hit.ruleId) ?? new Map<string, Found>()
    found.set(word.toLowerCase(), found.get(word.toLowerCase()) ?? { hit, word, isCompound })
    rules.set(hit.ruleId, found)
  }
  return [...rules].map(([ruleId, found]) => [ruleId, [...found.values()]])
}
