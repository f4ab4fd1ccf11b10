import { type PaperFacts, particular, type PostFacts } from '../facts.ts'
import { bothTimes, duration, hash, localTime } from '../figures.ts'
import { type Html, html } from '../html.ts'
import { verbatim } from '../verbatim.ts'
import { pairs } from './letter.ts'

/** A text exactly as it is. */
export const quote = (text: string): Html => html`<div class="quote">${verbatim(text)}</div>`

/** One post: when and where, in full, with what it answers. */
export function post(facts: PaperFacts, one: PostFacts): Html {
  return html`<h3>Beitrag ${one.number}</h3>
    ${pairs([
      ['Abgesendet', bothTimes(one.submittedAt)],
      ['Eingelangt', bothTimes(one.receivedAt)],
      ['Nutzerkonto', html`„${verbatim(one.author.name)}“ (Kennung ${verbatim(one.author.externalId)})`],
      [
        'Artikel',
        html`„${verbatim(one.article.title)}“${one.article.section === '' ? null : html`, Ressort ${verbatim(one.article.section)}`}`,
      ],
      ['Adresse (URL)', one.article.url === null ? 'nicht überliefert' : verbatim(one.article.url)],
      [
        'Kennungen',
        html`Quelle ${verbatim(one.source)}, Artikel ${verbatim(one.article.externalId)}, Beitrag
        ${verbatim(one.externalId)}, Fassung
        ${one.revision}${one.parentExternalId === null ? null : html`; Antwort auf Beitrag ${verbatim(one.parentExternalId)}`}`,
      ],
      ['Sprache laut Quelle', one.language],
    ])}
    <p class="before">Der Beitrag lautet, im Wortlaut und unverändert wiedergegeben:</p>
    ${quote(one.text)} ${pictures(one.text)}
    <p class="small after">SHA-256 des Textes (UTF-8): ${hash(one.textSha256)}</p>
    ${changedNote(one)} ${publicity(facts, one)} ${context(one)}`
}

/** The picture signs by their numbers, for not every system has a picture for each. */
function pictures(text: string): Html | null {
  const found = [...new Set(text.match(/\p{Extended_Pictographic}/gu) ?? [])].filter(
    sign => sign.codePointAt(0)! > 0xff,
  )
  const numbered = found.map(sign => `U+${sign.codePointAt(0)!.toString(16).toUpperCase()}`)
  return found.length === 0 ? null : html`<p class="small after">Bildzeichen im Text: ${numbered.join(', ')}</p>`
}

/** That what is quoted is no longer what the source has. */
const changedNote = ({ revision, currentRevision, capture }: PostFacts): Html | null =>
  currentRevision === revision || capture === null
    ? null
    : html`<p class="note">
        Wiedergegeben ist die am ${bothTimes(capture.at)} gesicherte Fassung ${revision}. Der Beitrag wurde danach
        geändert und liegt inzwischen in Fassung ${currentRevision} vor.
      </p>`

/** Whether, from when to when and before whom it was public: an element of many offences. */
export function publicity(facts: PaperFacts, one: PostFacts): Html {
  const reach = particular(facts, 'reach')
  const answers = one.answers === 0 ? 'keine' : String(one.answers)
  return html`<h3>Öffentlichkeit des Beitrags ${one.number}</h3>
    ${pairs([...shownFromTo(facts, one), ['Antworten', answers], ['Reichweite', one.everPublic ? (reach === '' ? 'nicht erhoben' : html`<span class="text">${verbatim(reach)}</span>`) : null]])}`
}

function shownFromTo({ at }: PaperFacts, { everPublic, publishedAt, unpublishedAt }: PostFacts) {
  if (!everPublic) return [['Veröffentlicht', 'nein; nicht veröffentlicht, nur der Moderation sichtbar']] as const
  const until = unpublishedAt === null ? `dauert bei Ausfertigung an (${localTime(at)})` : bothTimes(unpublishedAt)
  return [
    ['Veröffentlicht', 'ja'],
    ['Öffentlich von', publishedAt === null ? 'Zeitpunkt nicht überliefert' : bothTimes(publishedAt)],
    ['Öffentlich bis', until],
    ['Dauer', publishedAt === null ? null : duration(publishedAt, unpublishedAt ?? at)],
  ] as const
}

function context({ article, preceding, number }: PostFacts): Html {
  const lead =
    article.lead === '' ? null : html`<p class="small">Vorspann des Artikels: „${verbatim(article.lead)}“</p>`
  if (preceding.length === 0)
    return html`<h3>Zusammenhang des Beitrags ${number}</h3>
      ${lead}
      <p>Der Beitrag steht für sich; er antwortet auf keinen anderen, der überliefert ist.</p>`
  return html`<h3>Zusammenhang des Beitrags ${number}</h3>
    ${lead}
    <p class="before">
      Er antwortet auf ${preceding.length === 1 ? 'folgenden Beitrag' : 'folgende Beiträge, der oberste zuerst'}:
    </p>
    <div class="context">
      ${preceding.map(
        before =>
          html`<p class="small before">„${verbatim(before.author)}“, ${localTime(before.at)}:</p>
            ${quote(before.text)}`,
      )}
    </div>`
}
