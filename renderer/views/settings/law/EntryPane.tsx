import { useState } from 'react'
import type { Problem } from '../../../../shared/errors.ts'
import type { ReferenceEntry } from '../../../../shared/reference.ts'
import { may } from '../../../../shared/rights.ts'
import { useAnswer, useAsked } from '../../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../../app/context.ts'
import type { LawPlace } from '../../../app/settings-state.ts'
import { EntryHistory } from './EntryHistory.tsx'
import { EntryText } from './EntryText.tsx'
import { isToVerify, titleOf } from './law-entries.ts'

type Said = Readonly<{ of: string; what: 'saved' | 'wentBack' | Problem }>

/** One entry: its text, and for who may change it the note that goes with a change. */
export function EntryPane({ place, entry }: Readonly<{ place: LawPlace; entry: ReferenceEntry }>) {
  const { desk, language } = useWorkplace()
  const { law, problems } = useWords()
  const words = law.page
  const mayEdit = may(useAnswer('app.state')?.moderator, 'law')
  const text = useAsked('reference.entry', { ...place, versionId: null })
  const drafts = useUi(state => state.settings.law.drafts)
  const [note, setNote] = useState('')
  const [said, setSaid] = useState<Said | null>(null)
  const saying = said?.of === place.entry ? said.what : null
  const problem = typeof saying === 'object' ? saying : null

  const order = async (send: Promise<Readonly<{ ok: boolean; problem?: Problem }>>, done: 'saved' | 'wentBack') => {
    const reply = await send
    if (reply.ok) setNote('')
    setSaid({ of: place.entry, what: reply.problem ?? done })
  }
  const edit = (yaml: string) =>
    void order(desk.api.request('reference.edit', { ...place, yaml, note, basedOn: entry.versionId }), 'saved')
  const goBack = (versionId: number) =>
    void order(desk.api.request('reference.goBack', { ...place, versionId, note }), 'wentBack')

  const shown = text?.entry === place.entry ? text : null
  return (
    <section className="law-entry" aria-label={titleOf(entry, language)}>
      <header className="law-head">
        <h2 className="law-title">{titleOf(entry, language)}</h2>
        {isToVerify(entry) ? <span className="law-mark">{law.verify}</span> : null}
        {entry.isOwn ? <span className="law-mark">{words.own}</span> : null}
        {entry.hasNewerShipped ? <span className="law-mark">{words.newerShipped}</span> : null}
      </header>
      {shown === null ? null : (
        <EntryText
          key={`${place.entry} ${shown.versionId}`}
          yaml={shown.yaml}
          draft={drafts[shown.versionId] ?? shown.yaml}
          onDraft={draft => desk.store.step({ type: 'settings.lawDraft', versionId: shown.versionId, text: draft })}
          mayEdit={mayEdit}
          fault={problem?.key === 'referenceBroken' ? Number(problem.values?.['line']) : null}
          note={note}
          onNote={setNote}
          onSave={edit}
        />
      )}
      <p className="law-saying" role="status" data-trouble={problem === null ? undefined : ''}>
        {saying === null ? '' : typeof saying === 'object' ? problems[saying.key](saying.values ?? {}) : words[saying]}
      </p>
      <EntryHistory place={place} mayGoBack={mayEdit && note.trim() !== ''} onGoBack={goBack} />
    </section>
  )
}
