import type { RuleSummary } from '../../../shared/domain.ts'
import { may } from '../../../shared/rights.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { RulesButton } from './RulesButton.tsx'

/** What is to be known about the chosen rule, and what can be done with it. */
export function RuleDetail({ rule }: Readonly<{ rule: RuleSummary }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.rules
  const isSenior = may(useAnswer('app.state')?.moderator, 'lead')
  const kinds = rule.conditions.map(kind => (kind === 'terms' ? words.termCount(rule.terms) : words.conditions[kind]))
  return (
    <div className="detail">
      <h2 className="detail-title">
        <Untrusted text={rule.explain[language]} />
      </h2>
      <p className="rules-soft">
        <code>{rule.id}</code> · {words.version(rule.version)}
      </p>
      <dl className="detail-facts">
        <dt>{words.madeOf}</dt>
        <dd>{kinds.join(', ')}</dd>
        {rule.statutes.length === 0 ? null : (
          <>
            <dt>{words.statutes}</dt>
            <dd>{rule.statutes.join(', ')}</dd>
          </>
        )}
      </dl>
      <div className="detail-actions">
        <RulesButton id="rules.open" kind="main">
          {words.commands.edit}
        </RulesButton>
        <RulesButton id="rules.try">{words.commands.try}</RulesButton>
        <RulesButton id="rules.backtest">{words.commands.backtest}</RulesButton>
      </div>
      <div className="detail-block">
        <RulesButton id="rules.automatic">
          {rule.automatic ? words.commands.automaticOff : words.commands.automaticOn}
        </RulesButton>
        {rule.automatic ? <p className="detail-strong">{words.automaticOn}</p> : null}
        <p className="rules-soft">{words.automaticMeans}</p>
        {isSenior ? null : <p className="rules-soft">{words.seniorNeeded}</p>}
      </div>
    </div>
  )
}
