import { Fragment } from 'react'
import { dateTime } from '../../app/ages.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { placeNow } from '../../commands/rules-moves.ts'
import { useSay } from '../../commands/say.ts'
import { PackDetail } from './PackDetail.tsx'
import { RecheckLine } from './RecheckLine.tsx'
import { RefusedFile } from './RefusedFile.tsx'
import { RuleDetail } from './RuleDetail.tsx'
import { RulesButton } from './RulesButton.tsx'
import { RuleTable } from './RuleTable.tsx'
import { WaitingFile } from './WaitingFile.tsx'
import './overview.css'

/** All packs and their rules, with what is known about the chosen one beside. */
export function Overview() {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.rules
  const say = useSay()
  const list = useAnswer('pack.list')
  const ui = useUi(state => state)
  const packs = list?.packs ?? []
  const place = placeNow(ui, packs)
  const pack = packs.find(one => one.name === place?.pack)
  const rule = pack?.rules.find(one => one.id === place?.ruleId)
  const counted =
    list === undefined
      ? ''
      : list.countedAt === null
        ? words.counting
        : words.countedAt(dateTime(list.countedAt, language, settings.timeZone))
  return (
    <Fragment>
      <header className="rules-head">
        <h1 className="rules-title">{words.title}</h1>
        <p className="rules-soft rules-counted">{counted}</p>
        <RecheckLine />
        <div className="rules-actions">
          <RulesButton id="rules.import">{words.commands.import}</RulesButton>
          <RulesButton id="rules.back" kind="quiet">
            {words.toDesk}
          </RulesButton>
        </div>
      </header>
      <RefusedFile />
      <WaitingFile />
      <div className="overview">
        {list !== undefined && packs.length === 0 ? <p className="overview-empty">{say(words.empty)}</p> : null}
        <RuleTable packs={packs} stats={list?.stats ?? []} isCounted={list?.countedAt != null} place={place} />
        <aside
          className="overview-detail"
          aria-label={rule === undefined ? words.packDetail : words.detail}
          tabIndex={0}
        >
          {rule !== undefined && pack !== undefined ? <RuleDetail rule={rule} /> : null}
          {rule === undefined && pack !== undefined ? <PackDetail pack={pack} /> : null}
        </aside>
      </div>
    </Fragment>
  )
}
