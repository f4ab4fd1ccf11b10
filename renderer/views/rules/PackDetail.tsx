import type { PackSummary } from '../../../shared/domain.ts'
import { may } from '../../../shared/rights.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { PackChips } from './PackChips.tsx'
import { RulesButton } from './RulesButton.tsx'

/** What is to be known about the chosen pack, and what can be done with it. */
export function PackDetail({ pack }: Readonly<{ pack: PackSummary }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.rules
  const isSenior = may(useAnswer('app.state')?.moderator, 'lead')
  return (
    <div className="detail">
      <h2 className="detail-title">
        <Untrusted text={pack.title[language]} />
      </h2>
      <p className="detail-chips">
        <PackChips pack={pack} />
      </p>
      <div className="detail-about">
        <p className="rules-soft">
          <code>{pack.name}</code> · {words.origins[pack.origin]}
        </p>
        {pack.owner === '' ? null : (
          <p className="rules-soft">
            <Untrusted text={words.owner(pack.owner)} />
          </p>
        )}
        {pack.expires === null || pack.expired ? null : <p className="rules-soft">{words.expires(pack.expires)}</p>}
      </div>
      <div className="detail-actions">
        <RulesButton id="rules.open" kind="main">
          {words.commands.edit}
        </RulesButton>
        <RulesButton id="rules.versions">{words.commands.versions}</RulesButton>
        <RulesButton id="rules.backtest">{words.commands.backtest}</RulesButton>
        <RulesButton id="rules.add">{words.commands.add}</RulesButton>
        <RulesButton id="rules.export">{words.commands.export}</RulesButton>
      </div>
      <div className="detail-block">
        <div className="detail-actions">
          <RulesButton id="rules.shadow">
            {pack.shadowVersion === null ? words.commands.startShadow : words.commands.endShadow}
          </RulesButton>
          <RulesButton id="rules.switch">{pack.on ? words.commands.switchOff : words.commands.switchOn}</RulesButton>
        </div>
        <p className="rules-soft">{words.shadowMeans}</p>
        {isSenior ? null : <p className="rules-soft">{words.seniorNeeded}</p>}
      </div>
    </div>
  )
}
