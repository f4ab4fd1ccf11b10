import type { CaseStep, CaseView } from '../../../shared/case.ts'
import { dateTime } from '../../app/ages.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'

/** Everything that happened to a case, the newest first, with the head of its chain of custody. */
export function CaseRecord({ view }: Readonly<{ view: CaseView }>) {
  const { language, settings } = useWorkplace()
  const words = useWords().screen.cases
  return (
    <section className="case-section" aria-labelledby="case-record">
      <h3 id="case-record">{words.sections.record}</h3>
      <p className="field-hint">
        {words.custodyHead} <code className="case-hash">{view.custodyHead}</code>
      </p>
      {view.exports.map(({ number, at, object, objectSha256 }) => (
        <p key={number} className="field-hint">
          {words.exportedAt(dateTime(at, language, settings.timeZone), object)}{' '}
          <code className="case-hash">{objectSha256}</code>
        </p>
      ))}
      <ol className="case-entries" reversed>
        {view.entries.map(({ number, at, moderatorName, step }) => (
          <li key={number} className="case-entry">
            <p className="case-entry-head">
              {dateTime(at, language, settings.timeZone)} · {moderatorName}
            </p>
            <Untrusted text={entryLine(step, words)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

type CaseWords = ReturnType<typeof useWords>['screen']['cases']

/** One entry as a sentence. */
function entryLine(step: CaseStep, { entries }: CaseWords): string {
  switch (step.kind) {
    case 'opened':
    case 'titled':
      return entries[step.kind](step.title)
    case 'itemAdded':
      return entries.itemAdded(step.commentId)
    case 'captured':
      return entries.captured(step.commentId, step.sha256.slice(0, 16))
    case 'itemRemoved':
      return entries.itemRemoved(step.commentId, step.why)
    case 'partyPut':
      return entries.partyPut(step.party.name)
    case 'partyRemoved':
      return entries.partyRemoved(step.why)
    case 'assessed':
      return entries.assessed()
    case 'offencePut':
      return entries.offencePut(step.offence.statuteId)
    case 'offenceDropped':
      return entries.offenceDropped(step.why)
    case 'taskPut':
      return entries.taskPut(step.task.title)
    case 'taskDone':
      return entries.taskDone(step.note)
    case 'noted':
      return step.text
    case 'damagePut':
      return entries.damagePut(step.damage.what)
    case 'damageRemoved':
      return entries.damageRemoved(step.why)
    case 'handedOver':
      return entries.handedOver(step.what, step.to, step.channel)
    case 'documentMade':
      return entries.documentMade(step.number, step.version)
    case 'closed':
      return entries.closed(step.outcome)
    case 'reopened':
      return entries.reopened(step.why)
  }
}
