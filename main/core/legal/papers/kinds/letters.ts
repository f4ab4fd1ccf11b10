import type { MissingField, Particular } from '../../../../../shared/papers.ts'
import { complaintOf, type DecisionFact, noticeOf, type PaperFacts, particular, partyOf } from '../facts.ts'
import { localTime } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { missingOf } from '../missing.ts'
import { address, letterhead, signature, written } from '../parts/letter.ts'
import { quote } from '../parts/post.ts'
import { redress } from '../parts/redress.ts'
import { verbatim } from '../verbatim.ts'

/** What letters about a notice or a complaint cannot be without. */
export const noticeReceiptMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['notice', noticeOf(facts) !== null]])
export const noticeDecisionMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [
    ['notice', noticeOf(facts) !== null],
    ['objectionOpen', noticeOf(facts)?.decision != null],
  ])
export const complaintReceiptMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['complaint', complaintOf(facts) !== null]])
export const complaintDecisionMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [
    ['complaint', complaintOf(facts) !== null],
    ['objectionOpen', complaintOf(facts)?.decision != null],
  ])
export const warningMissing = (facts: PaperFacts): MissingField[] =>
  missingOf(facts, [['account', facts.accounts.length > 0]])

const to = (name: string, email: string) => [name, email].filter(line => line !== '').join('\n')
const post = (facts: PaperFacts, number: number) => facts.posts.find(one => one.number === number)
const text = (facts: PaperFacts, name: Particular) =>
  particular(facts, name) === '' ? null : written(particular(facts, name))
const greeting = html`<p>Sehr geehrte Damen und Herren!</p>`

function what(facts: PaperFacts, number: number): Html {
  const one = post(facts, number)
  return one === undefined
    ? html``
    : html`den Beitrag ${verbatim(one.externalId)} zum Artikel „${verbatim(one.article.title)}“`
}

const outcome = (decision: DecisionFact | null): string => {
  if (decision === null) return ''
  return decision.action === 'delete'
    ? `Der Beitrag wurde am ${localTime(decision.at)} gelöscht${decision.reasonLabel === '' ? '' : ` (${decision.reasonLabel})`} und ist nicht mehr zu sehen.`
    : `Wir haben am ${localTime(decision.at)} entschieden, den Beitrag zu belassen.`
}

/** Confirmation that a notice has arrived (Art. 16(4) DSA). */
export function noticeReceipt(facts: PaperFacts): Html {
  const notice = noticeOf(facts)
  if (notice === null) return html``
  return html`${letterhead(facts)} ${address(facts, to(notice.senderName, notice.senderEmail))}
    <h1>BESTÄTIGUNG IHRER MELDUNG</h1>
    ${greeting}
    <p>
      Ihre Meldung über ${what(facts, notice.post)} ist am ${localTime(notice.receivedAt)} (Wien) bei uns eingelangt.
      Wir bestätigen den Eingang nach Art. 16 Abs. 4 der Verordnung (EU) 2022/2065 (DSA).
    </p>
    <p>Sie haben Folgendes gemeldet:</p>
    ${quote(notice.explanation)}
    <p>
      Wir prüfen die Meldung zeitnah, sorgfältig und frei von Willkür und verständigen Sie von der Entscheidung und den
      Rechtsbehelfen. Bei Rückfragen führen Sie bitte unser Zeichen an.
    </p>
    ${text(facts, 'automation')} ${signature(facts)}`
}

/** What was decided on a notice, and how to object (Art. 16(5) DSA). */
export function noticeDecision(facts: PaperFacts): Html {
  const notice = noticeOf(facts)
  if (notice === null) return html``
  return html`${letterhead(facts)} ${address(facts, to(notice.senderName, notice.senderEmail))}
    <h1>ENTSCHEIDUNG ÜBER IHRE MELDUNG</h1>
    ${greeting}
    <p>Am ${localTime(notice.receivedAt)} (Wien) haben Sie ${what(facts, notice.post)} gemeldet.</p>
    <h2>Entscheidung</h2>
    <p>${outcome(notice.decision)}</p>
    <h2>Begründung</h2>
    ${text(facts, 'decisionReason')}
    <h2>Einsatz automatisierter Mittel</h2>
    ${text(facts, 'automation')}
    <h2>Rechtsbehelfe</h2>
    ${redress(facts, notice.post, false)} ${signature(facts)}`
}

/** Confirmation that a complaint has arrived. */
export function complaintReceipt(facts: PaperFacts): Html {
  const complaint = complaintOf(facts)
  if (complaint === null) return html``
  return html`${letterhead(facts)} ${address(facts, to(complaint.senderName, complaint.senderEmail))}
    <h1>BESTÄTIGUNG IHRER BESCHWERDE</h1>
    ${greeting}
    <p>
      Ihre Beschwerde über ${what(facts, complaint.post)} ist am ${localTime(complaint.receivedAt)} (Wien) bei uns
      eingelangt. Sie schreiben:
    </p>
    ${quote(complaint.text)}
    <p>
      Über die Beschwerde entscheidet eine andere Person als jene, die zuerst entschieden hat. Wir verständigen Sie von
      der Entscheidung und begründen sie.
    </p>
    ${signature(facts)}`
}

/** What was decided on a complaint, with reasons and the further ways (Art. 20(5) DSA). */
export function complaintDecision(facts: PaperFacts): Html {
  const complaint = complaintOf(facts)
  if (complaint === null) return html``
  const { against, decision } = complaint
  const isReversed = decision !== null && against !== null && decision.action !== against.action
  return html`${letterhead(facts)} ${address(facts, to(complaint.senderName, complaint.senderEmail))}
    <h1>ENTSCHEIDUNG ÜBER IHRE BESCHWERDE</h1>
    ${greeting}
    <p>
      Am ${localTime(complaint.receivedAt)} (Wien) haben Sie sich über unsere Entscheidung
      ${against === null ? '' : `vom ${localTime(against.at)} `}über ${what(facts, complaint.post)} beschwert.
    </p>
    <h2>Entscheidung</h2>
    <p>
      ${isReversed ? 'Wir geben der Beschwerde statt.' : 'Wir geben der Beschwerde nicht statt; unsere Entscheidung bleibt aufrecht.'}
      ${decision === null ? '' : decision.action === 'delete' ? outcome(decision) : `Der Beitrag wurde am ${localTime(decision.at)} freigegeben.`}
      Entschieden hat eine Person, die an der ersten Entscheidung nicht beteiligt war; sie wurde nicht allein mit
      automatisierten Mitteln getroffen.
    </p>
    <h2>Begründung</h2>
    ${text(facts, 'decisionReason')}
    <h2>Weitere Rechtsbehelfe</h2>
    ${redress(facts, complaint.post, true)} ${signature(facts)}`
}

/** The warning that must come before a suspension (Art. 23(1) and (3) DSA). */
export function suspensionWarning(facts: PaperFacts): Html {
  const party = partyOf(facts)
  const account = facts.accounts.find(({ id }) => id === party?.authorId) ?? facts.accounts[0]
  const recipient = particular(facts, 'recipient') || (account?.name ?? '')
  const own = facts.posts.filter(({ author }) => author.id === account?.id)
  const deleted = account?.counts.deleted ?? 0
  const counts = account?.counts ?? { pending: 0, approved: 0, deleted: 0, escalated: 0 }
  const all = counts.pending + counts.approved + counts.deleted + counts.escalated
  return html`${letterhead(facts)} ${address(facts, recipient)}
    <h1>VERWARNUNG</h1>
    ${greeting}
    <p>
      Unter Ihrem Nutzerkonto „${verbatim(account?.name ?? '')}“ wurden Beiträge abgesendet, die wir beanstanden.
      Bekannt sind ${all} ${all === 1 ? 'Beitrag' : 'Beiträge'} des Kontos, davon gelöscht: ${deleted}. Anlass dieser
      Verwarnung ${own.length === 1 ? 'ist folgender Beitrag' : 'sind folgende Beiträge'}:
    </p>
    ${own.map(
      one =>
        html`<p class="small">Zum Artikel „${verbatim(one.article.title)}“, ${localTime(one.submittedAt)} (Wien):</p>
          ${quote(one.text)}`,
    )}
    <h2>Grund</h2>
    ${text(facts, 'decisionReason')}
    <h2>Geltende Regeln</h2>
    ${text(facts, 'terms')}
    <h2>Was bei weiteren Verstößen geschieht</h2>
    <p>
      Werden unter dem Konto weiterhin häufig offensichtlich rechtswidrige Inhalte bereitgestellt, setzen wir seine
      Nutzung für folgende Dauer aus (Art. 23 Abs. 1 DSA):
    </p>
    ${text(facts, 'duration')}
    <p>
      Wir berücksichtigen dabei die Zahl der Verstöße, ihren Anteil an allen Beiträgen, ihre Schwere und ihre Folgen
      sowie, soweit erkennbar, die Absicht (Art. 23 Abs. 3 DSA).
    </p>
    <h2>Rechtsbehelfe</h2>
    ${redress(facts, null, false)} ${signature(facts)}`
}
