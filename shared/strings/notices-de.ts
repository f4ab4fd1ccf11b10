import type { Complainant, NoticeKind, NoticeView } from '../domain.ts'
import type { ProblemKey, ProblemValues } from '../errors.ts'
import { figuresIn } from './figures.ts'

// The German sentences about notices and complaints.

const { number, counted, moment } = figuresIn('de-AT')
const notices = counted('Meldung', 'Meldungen')
const complaints = counted('Beschwerde', 'Beschwerden')

type NoticeProblem =
  | 'noticeExplanationMissing'
  | 'noticeLocationMissing'
  | 'noticeNameMissing'
  | 'noticeEmailMissing'
  | 'noticeGoodFaithMissing'
  | 'noticeKnown'
  | 'emailBroken'
  | 'receivedLater'
  | 'complaintTooEarly'
  | 'complaintOfAuthorOnly'
  | 'complaintOfNotifierOnly'
  | 'complaintTextMissing'
  | 'complaintOwnDecision'
  | 'complaintNobodyElse'
  | 'commentObjected'

export const noticeProblemsDe: Record<NoticeProblem & ProblemKey, (values: ProblemValues) => string> = {
  noticeExplanationMissing: () =>
    'Die Begründung fehlt: Eine Meldung muss sagen, warum der Inhalt rechtswidrig sein soll (Art. 16 Abs. 2 lit. a DSA). Ohne Begründung bitte als „Hinweis ohne Angaben“ aufnehmen.',
  noticeLocationMissing: () =>
    'Der Fundort fehlt: Eine Meldung muss sagen, wo der Inhalt steht, am besten mit der Adresse (Art. 16 Abs. 2 lit. b DSA).',
  noticeNameMissing: () =>
    'Der Name fehlt (Art. 16 Abs. 2 lit. c DSA). Ohne Namen geht es nur bei Darstellungen sexuellen Kindesmissbrauchs oder als „Hinweis ohne Angaben“.',
  noticeEmailMissing: () =>
    'Die E-Mail-Adresse fehlt (Art. 16 Abs. 2 lit. c DSA): An sie gehen Eingangsbestätigung und Entscheidung.',
  noticeGoodFaithMissing: () =>
    'Die Erklärung fehlt, dass die Angaben nach bestem Wissen richtig und vollständig sind (Art. 16 Abs. 2 lit. d DSA).',
  noticeKnown: v =>
    `Die Meldung „${v['id']}“ ist seit ${moment(String(v['at']))} schon aufgenommen. Bitte Kennzeichen und Beitrag vergleichen.`,
  emailBroken: () => 'Das ist keine E-Mail-Adresse. Sie sieht so aus: name@beispiel.at',
  receivedLater: () => 'Dieser Eingang läge in der Zukunft. Bitte Tag und Uhrzeit prüfen.',
  complaintTooEarly: () =>
    'Über diesen Beitrag ist noch nicht entschieden. Eine Beschwerde richtet sich gegen eine Entscheidung; bitte zuerst entscheiden.',
  complaintOfAuthorOnly: () =>
    'Der Beitrag ist gelöscht: Beschweren kann sich, wer ihn geschrieben hat. Wer ihn gemeldet hat, hat recht bekommen.',
  complaintOfNotifierOnly: () =>
    'Der Beitrag ist freigegeben: Beschweren kann sich, wer ihn gemeldet hat; wer ihn geschrieben hat, ist nicht beschwert.',
  complaintTextMissing: () => 'Der Text der Beschwerde fehlt. Bitte eintragen, was vorgebracht wird.',
  complaintOwnDecision: v =>
    `Die Beschwerde richtet sich gegen Ihre eigene Entscheidung; darüber entscheidet jemand anderer. Das dürfen: ${v['names']}. Zum Weitergeben eskalieren.`,
  complaintNobodyElse: () =>
    'Die Beschwerde richtet sich gegen Ihre eigene Entscheidung; darüber entscheidet jemand anderer. Noch kennt der Arbeitsplatz sonst niemanden: Bitte eine zweite Person unter „Wer moderiert?“ anmelden.',
  commentObjected: () =>
    'Zu diesem Beitrag ist inzwischen etwas eingegangen, eine Meldung oder Beschwerde. Sie steht jetzt da; bitte ansehen und noch einmal entscheiden.',
}

const kinds: Record<NoticeKind, string> = {
  reader: 'Leserin oder Leser',
  trustedFlagger: 'Vertrauenswürdiger Hinweisgeber',
  authority: 'Behörde',
  readerFlag: 'Hinweis ohne Angaben',
}

const complainants: Record<Complainant, string> = {
  author: 'Wer den Beitrag geschrieben hat',
  notifier: 'Wer den Beitrag gemeldet hat',
}

type Closing = NonNullable<NoticeView['closed']>

export const noticesDe = {
  kinds,
  complainants,

  /** At a post. */
  reported: (count: number) => `Gemeldet: ${notices(count)}`,
  complained: (count: number) => `Beschwerde${count === 1 ? '' : 'n'}: ${number(count)} offen`,
  claimed: (label: string) => `geltend gemacht: ${label}`,
  ofEarlierText: 'zu einer früheren Fassung',
  noExplanation: 'ohne Begründung',
  more: (count: number) => `und ${notices(count)} mehr`,
  by: { author: 'vom Nutzer', notifier: 'von der meldenden Seite' } satisfies Record<Complainant, string>,
  against: (action: string, name: string) => `gegen: ${action} von ${name}`,
  againstSource: 'gegen eine Entscheidung der Quelle',
  ownDecision: 'Ihre eigene Entscheidung: Jemand anderer entscheidet über die Beschwerde.',

  /** In past decisions. */
  decided: (noticeCount: number, complaintCount: number) =>
    [
      ...(noticeCount > 0 ? [notices(noticeCount)] : []),
      ...(complaintCount > 0 ? [complaints(complaintCount)] : []),
    ].join(' und ') + ' entschieden',
  earlier: 'Meldungen und Beschwerden',
  closed: ({ action }: Closing): string => (action === 'delete' ? 'gefolgt' : 'nicht gefolgt'),
  complaintClosed: ({ action }: Closing, complainant: Complainant): string =>
    (action === 'approve') === (complainant === 'author') ? 'stattgegeben' : 'abgewiesen',

  /** In the list. */
  orders: {
    reported: { oldest: 'Nach Vorrang', newest: 'Neueste zuerst' },
  },
  row: { notices, complaints },

  form: {
    notice: 'Meldung aufnehmen',
    complaint: 'Beschwerde aufnehmen',
    place: 'Beitrag',
    placeHint: 'Adresse (URL) oder Kennung der Quelle.',
    placeUnknown: 'Dazu ist im Bestand kein Beitrag. Die Adresse des Beitrags oder seine Kennung bei der Quelle hilft.',
    placeMany: 'Mehrere Beiträge passen. Welcher ist gemeint?',
    looking: 'wird gesucht …',
    kind: 'Wer meldet',
    complainant: 'Wer beschwert sich',
    explanation: 'Begründung',
    explanationHint: 'Warum der Inhalt rechtswidrig sein soll, im Wortlaut.',
    location: 'Fundort',
    locationHint: 'Die Adresse, die genannt wird.',
    claimedReason: 'Geltend gemacht',
    noReason: 'nichts Bestimmtes',
    name: 'Name',
    email: 'E-Mail',
    exempt: 'Darstellung sexuellen Kindesmissbrauchs: Name und E-Mail nicht nötig',
    goodFaith: 'Es ist erklärt, dass alles nach bestem Wissen richtig und vollständig ist',
    externalId: 'Kennzeichen',
    externalIdHint: 'Falls vorhanden: So kommt nichts doppelt.',
    receivedAt: 'Eingegangen',
    receivedHint: 'Leer heißt: jetzt.',
    text: 'Beschwerde',
    textHint: 'Was vorgebracht wird, im Wortlaut.',
    optional: 'freiwillig',
    save: 'Aufnehmen',
    missing: (count: number) =>
      count === 1 ? 'Ein Feld fehlt noch oder passt nicht.' : `${number(count)} Felder fehlen noch oder passen nicht.`,
    private: 'Name und E-Mail werden aufbewahrt; beim Moderieren sind sie nicht zu sehen.',
  },
  taken: {
    notice: 'Die Meldung ist aufgenommen; der Beitrag steht unter „Gemeldet“.',
    covered:
      'Der Hinweis ist aufgenommen und schon beantwortet: Dieser Text wurde nach einer Meldung geprüft und freigegeben.',
    complaint: 'Die Beschwerde ist aufgenommen; der Beitrag steht unter „Beschwerden“.',
  },
}
export type NoticeStrings = typeof noticesDe
