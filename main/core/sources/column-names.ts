import type { ImportField } from '../../../shared/domain.ts'

// What exports call things: German and English, WordPress, Disqus, Coral, the forum of a large Austrian paper.

/** A column's name for comparing: lower case, umlauts spelt out, letters and digits only. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Names of a field, best first: `sure` ones, `likely` ones, and those that count only above a column of ids. */
export type FieldNames = Readonly<{ sure: string; likely?: string; ifIds?: string }>

/** The names per field, as `plainName` leaves them, parted by spaces. Fields stand in the order in which they choose. */
export const FIELD_NAMES: Readonly<Record<ImportField, FieldNames>> = {
  externalId: {
    sure: 'commentid idcomment idpost kommentarid beitragid beitragsid beitragsnummer postingid idposting externalid',
    likely: 'id uuid postid nr nummer',
  },
  text: {
    sure: 'text body rawmessage commentcontent commenttext commentbody kommentartext beitragstext postingtext',
    likely: 'message comment kommentar beitrag posting content contentraw contentrendered inhalt nachricht bodytext',
  },
  headline: { sure: 'commenttitle commentsubject beitragstitel subject betreff', likely: 'headline' },
  submittedAt: {
    sure: 'submittedat createdat created commentdategmt dategmt commentdate postedat erstelltam erstellt eingegangenam verfasstam',
    likely: 'date datum timestamp zeitstempel zeitpunkt datumuhrzeit datetime time zeit createdon publishedat',
  },
  status: {
    sure: 'status commentstatus commentapproved moderationstatus isapproved',
    likely: 'approved state zustand freigabe freigegeben',
  },
  authorId: {
    sure: 'authorid userid iduser idauthor nutzerid benutzerid commenterid nutzernummer autorid',
    ifIds: 'author user nutzer benutzer autor',
  },
  authorName: {
    sure: 'authorname username authorusername userusername commentauthor authordisplayname displayname nutzername benutzername',
    likely: 'nickname nick screenname pseudonym verfasser autor author user nutzer benutzer name',
  },
  authorRegisteredAt: {
    sure: 'authorregisteredat registeredat userregistered usercreatedat authorcreatedat authorjoinedat registriertam',
    likely: 'registrationdate membersince mitgliedseit joined',
  },
  articleId: {
    sure: 'articleid idarticle artikelid storyid commentpostid assetid articlenumber artikelnummer',
    likely: 'threadid postid',
    ifIds: 'article artikel story post thread asset',
  },
  articleTitle: {
    sure: 'articletitle artikeltitel storytitle storymetadatatitle posttitle articleheadline threadtitle',
    likely: 'title titel ueberschrift article artikel',
  },
  articleLead: {
    sure: 'articlelead articleteaser articledescription storymetadatadescription',
    likely: 'lead teaser vorspann',
  },
  articleSection: { sure: 'articlesection storymetadatasection ressort', likely: 'section rubrik channel' },
  articleUrl: {
    sure: 'articleurl artikelurl storyurl threadlink threadurl artikeladresse',
    likely: 'url link permalink',
  },
  parentId: {
    sure: 'parentid idparentpost idparent parentcommentid commentparent replytoid inreplytoid antwortauf parentpostid',
    ifIds: 'parent replyto inreplyto',
  },
  publishedAt: { sure: 'publishedat publishedon veroeffentlichtam freigegebenam approvedat' },
  language: { sure: 'language lang sprache', likely: 'locale' },
}

const KNOWN_NAMES = new Set(
  Object.values(FIELD_NAMES).flatMap(({ sure, likely = '', ifIds = '' }) =>
    `${sure} ${likely} ${ifIds}`.trim().split(/ +/),
  ),
)

/** Whether a cell is a name that exports give to columns. */
export function isKnownName(cell: string): boolean {
  return KNOWN_NAMES.has(plainName(cell))
}
