import type { Hit } from '../../../shared/domain.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

type Props = Readonly<{ hit: Hit; className: string }>

/** What stands behind a hit: what a person must look at, what was found beside the words, the statutes, and the rule. */
export function HitDetails({ hit, className }: Props) {
  const { language } = useWorkplace()
  const { hits, post } = useWords().screen
  // the words themselves are marked in the text and need no figure
  const findings = hit.findings.filter(({ kind }) => kind !== 'terms' && kind !== 'regex')
  return (
    <>
      {hit.check === null ? null : (
        <span className={className}>
          {hits.check} {hit.check[language]}
        </span>
      )}
      <span className={className}>
        {findings.map(finding => (
          <span
            key={`${finding.kind} ${JSON.stringify(finding.figures)}`}
            className="hit-fact"
            data-truth={finding.truth}
          >
            <Untrusted text={hits.finding(finding)} />
          </span>
        ))}
        {hit.statutes.map(statute => (
          <span key={statute} className="hit-fact">
            {statute}
          </span>
        ))}
        {hit.action === 'suggest-approve' ? <span className="hit-fact">{hits.speaksForApproving}</span> : null}
        <span className="hit-fact">{post.rule(hit.ruleId, hit.ruleVersion)}</span>
      </span>
    </>
  )
}
