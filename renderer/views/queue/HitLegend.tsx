import { Fragment } from 'react'
import { isMasked } from '../../../shared/calm.ts'
import type { Hit } from '../../../shared/domain.ts'
import { useWorkplace, useWords } from '../../app/context.ts'
import { MAX_MARKS } from '../../text/segments.ts'
import { Blocks, useMasking } from '../../app/CalmText.tsx'
import { CommandKey } from '../../commands/CommandKey.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { HitDetails } from './HitDetails.tsx'
import { type HitGroup, hitGroups, spellingsOf } from './hit-groups.ts'
import { Severity } from './Severity.tsx'
import './hits.css'

type Props = Readonly<{ text: string; hits: readonly Hit[]; focused?: number | null }>

const RULES_SHOWN = 8
const SPELLINGS_SHOWN = 6

/** Under the post: each rule that fired, its words, how serious it is, and what has to be looked at. */
export function HitLegend({ text, hits, focused = null }: Props) {
  const words = useWords().screen.post
  if (hits.length === 0) return null
  const groups = hitGroups(hits)
  const shown = groups.filter(
    (group, place) => place < RULES_SHOWN || (focused !== null && group.indexes.includes(focused)),
  )
  return (
    <div className="legend">
      <h2 className="visually-hidden">{words.hits}</h2>
      <dl className="legend-rules">
        {shown.map(group => (
          <Rule key={group.key} group={group} text={text} hits={hits} focused={focused} />
        ))}
      </dl>
      {groups.length > shown.length ? <p>{words.alsoHits(groups.length - shown.length)}</p> : null}
      {hits.length > MAX_MARKS ? <p>{words.hitsMarkedUpTo(MAX_MARKS, hits.length)}</p> : null}
      <Keys marked={focused !== null && hits[focused]?.falseAlarm === true} />
    </div>
  )
}

function Rule({ group, text, hits, focused }: Required<Props> & Readonly<{ group: HitGroup }>) {
  const { language } = useWorkplace()
  const words = useWords().screen.hits
  const masking = useMasking()
  const { key, first, indexes, allFalse } = group
  const spellings = spellingsOf(text, hits, indexes)
  return (
    <div
      className="legend-rule"
      id={`rule-${key}`}
      data-quiet={allFalse || undefined}
      data-focused={(focused !== null && indexes.includes(focused)) || undefined}
    >
      <dt>
        <Severity level={first.severity} quiet={allFalse} />
        <span className="legend-name">{first.explain[language]}</span>
        {allFalse ? <span className="legend-note">{words.falseAlarm}</span> : null}
      </dt>
      <dd>
        {spellings.length === 0 ? <span className="legend-whole">{words.wholePost}</span> : null}
        {spellings.slice(0, SPELLINGS_SHOWN).map((spelling, place) => (
          <Fragment key={spelling.text}>
            {place === 0 ? null : ', '}
            <Written
              {...spelling}
              hidden={masking && isMasked({ ...first, falseAlarm: spelling.falseAlarm })}
              focused={focused !== null && spelling.indexes.includes(focused)}
            />
          </Fragment>
        ))}
        {spellings.length > SPELLINGS_SHOWN ? ` ${words.more(spellings.length - SPELLINGS_SHOWN)}` : null}
      </dd>
      <dd className="legend-details">
        <HitDetails hit={first} className="legend-detail" />
      </dd>
    </div>
  )
}

type WrittenProps = Readonly<{ text: string; falseAlarm: boolean; focused: boolean; hidden: boolean }>

function Written({ text, falseAlarm, focused, hidden }: WrittenProps) {
  const words = useWords().screen.hits
  const written = hidden && !focused ? <Blocks text={text} /> : <Untrusted className="legend-term" text={text} />
  return (
    <span className="legend-written" data-focused={focused || undefined}>
      {falseAlarm ? (
        <>
          <s>{written}</s>
          <span className="visually-hidden"> ({words.falseAlarm})</span>
        </>
      ) : (
        written
      )}
    </span>
  )
}

function Keys({ marked }: Readonly<{ marked: boolean }>) {
  const masking = useMasking()
  const { calm, hits: words } = useWords().screen
  return (
    <p className="legend-keys">
      <span>
        <CommandKey id="hit.next" />
        {words.walk}
      </span>
      <span>
        <CommandKey id="hit.falseAlarm" />
        {marked ? words.unmark : words.mark}
      </span>
      {masking ? (
        <span>
          <CommandKey id="comment.reveal" />
          {calm.reveal}
        </span>
      ) : null}
    </p>
  )
}
