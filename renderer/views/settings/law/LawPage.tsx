import type { ReferenceEntry, ReferenceKind } from '../../../../shared/reference.ts'
import { useAsked } from '../../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../../app/context.ts'
import { EntryList } from './EntryList.tsx'
import { EntryPane } from './EntryPane.tsx'
import { SourceProfiles } from './SourceProfiles.tsx'
import './law-page.css'

/** What the desk holds the law to be: every entry with its text and history, and the duties of each source. */
export function LawPage() {
  const words = useWords().law
  const { desk } = useWorkplace()
  const place = useUi(state => state.settings.law.place)
  const lists = useLists()
  const current = lists[place.kind]?.find(({ body }) => body.id === place.entry)
  return (
    <div className="law-page">
      <div className="law-side">
        <EntryList
          lists={lists}
          place={place}
          onChoose={next => desk.store.step({ type: 'settings.lawPlace', place: next })}
        />
        <SourceProfiles />
        <p className="field-hint">{words.noAdvice}</p>
      </div>
      {current === undefined ? <div className="law-entry" /> : <EntryPane place={place} entry={current} />}
    </div>
  )
}

/** Every kind of entry has its own answer. */
function useLists(): Readonly<Record<ReferenceKind, readonly ReferenceEntry[] | undefined>> {
  const statute = useAsked('reference.list', { kind: 'statute' })
  const clock = useAsked('reference.list', { kind: 'clock' })
  const document = useAsked('reference.list', { kind: 'document' })
  const publicity = useAsked('reference.list', { kind: 'publicity' })
  const suggestion = useAsked('reference.list', { kind: 'suggestion' })
  return { statute, clock, document, publicity, suggestion }
}
