import type { ProblemValues } from '../errors.ts'
import type { Actor, Addressee, Article18Outcome, Candidate, Limitation, Question, Why, WhyKey } from '../offences.ts'
import type { LimitationRule, ProcedureType, ReferenceKind, Said, ServiceProfile, Target } from '../reference.ts'
import { figuresIn } from './figures.ts'

// The German sentences of the law: the offence assistant, the check of Art. 18, reference data.

const { number } = figuresIn('de-AT')
const days = new Intl.DateTimeFormat('de-AT', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const day = (iso: string | number | undefined): string => days.format(new Date(`${iso}T00:00:00Z`))
const figure = (values: Why['values'], key: string): string => number(Number(values[key]))

export const lawProblemsDe = {
  lawOnly: () =>
    'Das dürfen nur Leitung, Rechtsabteilung und Verwaltung. Wer dazugehört, steht unter „Wer moderiert?“.',
  referenceGone: v => `Den Eintrag „${v['entry']}“ gibt es nicht. Bitte die Liste neu öffnen.`,
  referenceVersionGone: v => `Diese Fassung gehört nicht zum Eintrag „${v['entry']}“. Bitte den Verlauf neu öffnen.`,
  referenceBroken: v => `In Zeile ${v['line']} stimmt etwas nicht (${v['detail']}). Bitte dort nachsehen.`,
  referenceIdDiffers: v =>
    `Der Eintrag heißt „${v['entry']}“, im Text steht „${v['found']}“. Regeln und Akten nennen diesen Namen; bitte ihn lassen.`,
  referenceChanged: v =>
    `Den Eintrag „${v['entry']}“ hat inzwischen jemand geändert. Bitte die neue Fassung ansehen und die Änderung dort eintragen.`,
  referenceNoStatute: v => `Die Bestimmung „${v['entry']}“, auf die der Text verweist, gibt es nicht.`,
  sourceGone: () => 'Diese Quelle gibt es nicht mehr. Bitte die Liste neu öffnen.',
  article18Open: () =>
    'Die Prüfung nach Art. 18 ist noch offen. Bitte alle Fragen beantworten; ein Nein braucht eine Begründung.',
} satisfies Record<string, (values: ProblemValues) => string>

const why: Record<WhyKey, (values: Why['values']) => string> = {
  said: () => 'So steht es im Beitrag.',
  notSaid: () => 'Dazu ist nichts angegeben; bitte prüfen.',
  target: () => 'Das Ziel des Angriffs passt.',
  targetOpen: () => 'Gegen wen sich der Beitrag richtet, ist noch offen.',
  wrongTarget: () => 'Die Bestimmung schützt andere als das gewählte Ziel.',
  toBeChecked: () => 'Das zeigt erst der Zusammenhang; bitte prüfen.',
  untrue: () => 'Die Behauptung ist unwahr.',
  provenTrue: () => 'Die Behauptung ist wahr.',
  truthOpen: () => 'Ob die Behauptung wahr ist, ist noch offen.',
  knows: () => 'Der Verfasser weiß, dass sie falsch ist.',
  knowsNot: () => 'Falsch ist die Behauptung; ob der Verfasser das weiß, ist offen.',
  neverPublic: () => 'Der Beitrag war nie öffentlich; gesehen hat ihn nur die Moderation.',
  publishedOpen: () => 'Ob der Beitrag veröffentlicht war, ist noch offen.',
  readersOpen: v => `Veröffentlicht; wie viele ihn lesen konnten, fehlt (Faustregel: etwa ${figure(v, 'needed')}).`,
  readersEnough: v => `Geschätzt ${figure(v, 'readers')} Leser, die Faustregel verlangt etwa ${figure(v, 'needed')}.`,
  readersFew: v =>
    `Geschätzt nur ${figure(v, 'readers')} Leser, die Faustregel verlangt etwa ${figure(v, 'needed')}; es zählt, wie viele ihn lesen konnten.`,
  perceivable: () => 'Veröffentlicht, also für Dritte wahrnehmbar.',
  durationOpen: v =>
    `Leser gab es genug (geschätzt ${figure(v, 'readers')}); ob das eine längere Zeit war, ist zu prüfen.`,
  notNeeded: () => 'Eine Veröffentlichung ist nicht nötig.',
  byNature: () => 'So sieht es die Bestimmung vor.',
  bodyAuthorises: () =>
    'Angegriffen ist der Bundespräsident: verfolgt wird mit seiner Ermächtigung (§ 117 Abs 1 StGB).',
  duringOffice: () =>
    'Angegriffen ist ein Amtsträger oder Seelsorger bei der Ausübung des Amtes: verfolgt wird mit Ermächtigung der Person und ihrer vorgesetzten Stelle (§ 117 Abs 2 StGB).',
  professionalAct: () =>
    'Angegriffen ist ein Amtsträger oder Seelsorger wegen einer beruflichen Handlung vor breiter Öffentlichkeit: verfolgt wird mit Ermächtigung der Person und ihrer vorgesetzten Stelle (§ 117 Abs 2 StGB).',
  professionalActReadersOpen: () =>
    'Privatanklage, solange die breite Öffentlichkeit (etwa 150 Leser) nicht feststeht; mit ihr wäre es ein Ermächtigungsdelikt (§ 117 Abs 2 StGB).',
  officeOpen: () =>
    'Ob der Angriff mit dem Amt zu tun hat, ist noch offen; davon hängt ab, wer verfolgen kann (§ 117 Abs 2 StGB).',
  groupMember: () =>
    'Beschimpft wird jemand wegen der Zugehörigkeit zu einer geschützten Gruppe: verfolgt wird mit Ermächtigung des Opfers (§ 117 Abs 3 StGB).',
  victimProsecutes: () =>
    'Verfolgen kann das nur das Opfer selbst mit einer Privatanklage (§ 117 Abs 1 StGB, § 71 StPO).',
  elementMissing: v => `Ein Merkmal fehlt: ${v['de']}`,
  repealed: v => `Außer Kraft seit dem Ende des ${day(v['until'])}.`,
  notYet: v => `Diese Fassung gilt erst seit ${day(v['from'])}; für frühere Taten gilt älteres Recht.`,
  text: v => String(v['de']),
  asAttempt: () =>
    'Nur als Versuch: Der Beitrag war nie öffentlich. Ob angezeigt wird, entscheidet die Rechtsabteilung.',
  expired: v => `Verjährt: Der letzte Tag war der ${day(v['lastDay'])}.`,
  childImages: () =>
    'Abbildungen vom Missbrauch Minderjähriger werden nie kopiert, gezeigt oder beigelegt (§ 207a StGB).',
  noChildImages: () => 'Es geht nicht um Bilder vom Missbrauch Minderjähriger.',
  noDanger: () => 'Leben oder Sicherheit einer Person sind nicht bedroht; Art. 18 DSA verlangt das.',
  dangerOpen: () => 'Ob Leben oder Sicherheit bedroht sind, ist noch nicht beantwortet.',
  notTerror: () => 'Es geht nicht um terroristische Inhalte.',
  notImminent: () => 'Eine unmittelbare Lebensgefahr besteht nicht; Art. 14 Abs. 5 VO (EU) 2021/784 verlangt sie.',
  imminentOpen: () => 'Ob die Lebensgefahr unmittelbar ist, ist noch nicht beantwortet.',
  notOwnClaim: () =>
    'Der Anspruch gehört der betroffenen Person, nicht dem Verlag; ein eigener Schaden des Verlags ist nicht angegeben.',
  ownClaim: () => 'Der Anspruch gehört dem Verlag selbst; seine Rechtsvertretung macht ihn geltend.',
  publisherIsVictim: () =>
    'Das Opfer ist der Verlag selbst; ob er eine Privatanklage erhebt, entscheidet seine Rechtsvertretung.',
  againstPublisher: () => 'Dieser Anspruch richtet sich gegen den Verlag; hier ist abzuwehren, nicht vorzugehen.',
  noDisclosure: () => 'Die Ausforschung nach § 71 StPO gibt es nur bei §§ 111, 113 und 115 StGB.',
  noCandidate: () => 'Nach den Antworten kommt keine Bestimmung infrage.',
}

const types: Record<ProcedureType, string> = {
  official: 'Offizialdelikt',
  authorisation: 'Ermächtigungsdelikt',
  private: 'Privatanklagedelikt',
  administrative: 'Verwaltungsübertretung',
  civil: 'zivilrechtlicher Anspruch',
}

const actors: Record<Actor, string> = {
  anyone: 'Jeder kann anzeigen',
  body: 'Das angegriffene Organ muss ermächtigen (für das Bundesheer das BMLV)',
  victimAndSuperior: 'Die angegriffene Person und ihre vorgesetzte Stelle müssen ermächtigen',
  victimAuthorises: 'Das Opfer muss ermächtigen',
  victim: 'Das Opfer muss selbst anklagen',
  rightHolder: 'Wer das Recht hat, muss selbst anklagen',
  claimant: 'Die betroffene Person muss selbst klagen',
  publisher: 'Der Verlag kann selbst klagen',
}

const addressees: Record<Addressee, string> = {
  prosecutor: 'Staatsanwaltschaft',
  security: 'Staatsanwaltschaft; Landespolizeidirektion oder DSN',
  childProtection: 'Polizei (zuerst anrufen), Stopline',
  district: 'Bezirksverwaltungsbehörde oder Landespolizeidirektion',
  victim: 'betroffene Person',
  civilCourt: 'Zivilgericht, über die Rechtsvertretung',
  ownCounsel: 'eigene Rechtsvertretung',
}

const completions: Record<Candidate['completion'], string> = {
  completed: 'vollendet',
  unclear: 'Öffentlichkeit zu prüfen',
  attempt: 'allenfalls Versuch',
  notPunishable: 'nicht strafbar',
}

const rules: Record<LimitationRule, string> = {
  stgb57: '§ 57 Abs 3 StGB, § 32 MedienG',
  vstg31: '§ 31 VStG',
  abgb1489: '§ 1489 ABGB',
  medieng8a: '§ 8a Abs 2 MedienG',
}

const starts: Record<Extract<Limitation, { start: unknown }>['start'], string> = {
  publication: 'ab der Veröffentlichung',
  submission: 'ab dem Absenden',
  knowledge: 'ab Kenntnis von Schaden und Schädiger',
}

const noPeriod: Record<Extract<Limitation, { state: 'none' }>['why'], string> = {
  noPeriod: 'Keine Frist hinterlegt.',
  neverPublic: 'Keine Frist: Der Beitrag war nie öffentlich.',
  startUnknown: 'Nicht zu berechnen: Der Beginn ist nicht bekannt.',
  knowledgeUnknown: 'Nicht zu berechnen: Seit wann Schaden und Schädiger bekannt sind, fehlt.',
}

const periods = ({ amount, unit }: Readonly<{ amount: number; unit: 'years' | 'months' }>) =>
  unit === 'years' ? `${amount} Jahr${amount === 1 ? '' : 'e'}` : `${amount} Monat${amount === 1 ? '' : 'e'}`

const said: Record<Said, string> = {
  threatGrave: 'Drohung mit Tod, Verstümmelung, Entführung, Brand oder Sprengmitteln',
  threat: 'Drohung mit einem anderen Übel',
  demand: 'Forderung, die die Drohung erzwingen soll',
  insult: 'Beschimpfung, Spott',
  allegation: 'unehrenhafte Tatsachenbehauptung',
  oldOffence: 'Vorhalten einer verbüßten Tat',
  accusation: 'Vorwurf einer Straftat oder Pflichtverletzung',
  creditHarm: 'schädliche Behauptung über Geschäft oder Beruf',
  groupHatred: 'Aufruf zu Gewalt oder Hass gegen eine Gruppe',
  groupInsult: 'menschenwürdeverletzende Beschimpfung einer Gruppe',
  genocideDenial: 'Leugnung eines festgestellten Völkermords',
  hateMaterial: 'Verbreiten fremden Hassmaterials',
  crimeCall: 'Aufruf zu einer Straftat',
  crimeApproval: 'Gutheißen einer schweren Tat',
  disobedience: 'Aufruf, ein Gesetz nicht zu befolgen',
  electionNews: 'Falschmeldung vor einer Wahl',
  nsActivity: 'NS-Parole, NS-Code, NS-Lob',
  nsDenial: 'Leugnung oder Verharmlosung von NS-Verbrechen',
  nsCall: 'Aufruf zur Wiederbetätigung',
  nsSymbol: 'NS-Abzeichen oder NS-Symbol',
  bannedSymbol: 'Symbol einer verbotenen Gruppe',
  antiState: 'staatsfeindliche Verbindung oder Bewegung',
  extremistFaith: 'religiös motivierte extremistische Verbindung',
  terrorCall: 'Aufruf zu Terror oder Gutheißen',
  terrorThreat: 'Drohung mit Terror',
  terrorGuide: 'Anleitung zum Terror',
  terrorMember: 'Beteiligung an einer terroristischen Vereinigung',
  pursuit: 'beharrliche Verfolgung',
  bullying: 'Mobbing, das das Leben beeinträchtigt',
  personalData: 'persönliche Daten',
  intimateFacts: 'höchstpersönliche Tatsachen',
  intimateImage: 'intimes Bild',
  genitalImage: 'unverlangtes Genitalbild',
  ownImage: 'Bild einer erkennbaren Person',
  identity: 'Identität von Opfern, Verdächtigen, Minderjährigen',
  presumption: 'Verdächtiger als schuldig hingestellt',
  childImage: 'Bild vom Missbrauch Minderjähriger oder Link darauf',
  childContact: 'Anbahnung zu Unmündigen',
  youthAbuse: 'Hinweis auf Missbrauch Jugendlicher',
  suicide: 'Verleiten zum Suizid',
  religion: 'Verspottung einer Religion',
  stateMockery: 'gehässige Beschimpfung des Staates',
  symbolMockery: 'gehässige Beschimpfung von Fahne oder Hymne',
  copyright: 'fremdes Werk übernommen',
  discrimination: 'Diskriminierung',
  termsBreach: 'Verletzung der Nutzungsbedingungen mit Schaden',
  leading: '… in führender oder werbender Rolle',
  violenceFollowed: '… Gewalt war die Folge',
  specialDanger: '… Tat oder Täter besonders gefährlich',
  graveEffects: '… länger als ein Jahr oder mit Suizid(versuch)',
  forgedPaper: '… mit gefälschter Urkunde',
  commercial: '… gewerbsmäßig',
}

const targets: Record<Target, string> = {
  privatePerson: 'Privatperson',
  staff: 'Mitarbeiter des Verlags',
  official: 'Amtsträger (Bürgermeister, Polizist, Lehrer …)',
  clergy: 'Seelsorger',
  president: 'Bundespräsident',
  organMember: 'Mitglied von Parlament, Regierung oder Höchstgericht',
  stateOrgan: 'Parlament, Regierung oder Höchstgericht selbst',
  authority: 'Behörde, Landtag oder Bundesheer selbst',
  groupMember: 'jemand wegen seiner Zugehörigkeit zu einer Gruppe',
  group: 'eine geschützte Gruppe',
  publisher: 'der Verlag',
  nobody: 'niemand Bestimmter',
}

const questions: Record<Question, string> = {
  said: 'Was steht im Beitrag?',
  target: 'Gegen wen richtet es sich?',
  relation: 'Hat es mit dem Amt zu tun?',
  truth: 'Ist die Behauptung wahr?',
  published: 'War es öffentlich, und wie viele haben es gelesen?',
  danger: 'Sind Leben oder Sicherheit bedroht?',
  imminent: 'Ist die Gefahr unmittelbar?',
}

const article18Results: Record<Article18Outcome['result'], string> = {
  open: 'Noch nicht alle Fragen sind beantwortet.',
  duty: 'Meldepflicht nach Art. 18 DSA: unverzüglich melden. Schon der Verdacht genügt.',
  noDuty: 'Keine Meldepflicht nach Art. 18 DSA. Die Begründung ist festgehalten.',
}

export const lawDe = {
  why: ({ key, values }: Why): string => why[key](values),
  types,
  actors,
  addressees,
  completions,
  said,
  targets,
  questions,
  relations: {
    duringOffice: 'während der Amtsausübung',
    professionalAct: 'wegen einer beruflichen Handlung',
    private: 'nein, rein privat',
  },
  limitation: (found: Limitation): string => {
    if (found.state === 'none') return noPeriod[found.why]
    const basis = `${periods(found)} ${starts[found.start]} am ${day(found.startDay)}, ${rules[found.rule as LimitationRule]}`
    const last =
      found.state === 'expired'
        ? `Verjährt seit dem Ende des ${day(found.lastDay)}`
        : `Letzter Tag: ${day(found.lastDay)}`
    const older = found.isOlderThanRule ? ' Damals galt eine andere Frist; vor Verwendung prüfen.' : ''
    const note = found.note === null ? '' : ` ${found.note.de}`
    return `${last} (${basis}).${older}${note}`
  },
  /** Beside every date that was computed. */
  limitationHint: 'Hemmung und Unterbrechung (§ 58 StGB) sind nicht berücksichtigt.',
  verify: 'vor Verwendung prüfen',
  article18: {
    results: article18Results,
    questions: {
      lifeOrSafety: 'Sind Leben oder Sicherheit einer Person bedroht?',
      whom: 'Wer ist bedroht?',
      howSoon: 'Wie bald?',
      because: 'Warum nicht?',
    },
    howSoon: { now: 'jetzt', soon: 'in nächster Zeit', past: 'schon geschehen', unknown: 'unbekannt' },
    callFirst: 'Zuerst den Notruf wählen (133 oder 112), dann schreiben.',
    addressees: {
      austria: 'österreichische Polizei oder Staatsanwaltschaft',
      otherState: 'Behörde des betroffenen Mitgliedstaats',
      europol: 'Europol',
    },
  },
  kinds: {
    statute: 'Bestimmungen',
    clock: 'Fristen',
    document: 'Dokumente',
    publicity: 'Öffentlichkeit',
    suggestion: 'Vorschläge',
  } satisfies Record<ReferenceKind, string>,
  profiles: {
    hosting_only: 'nur Hosting',
    online_platform: 'Online-Plattform',
  } satisfies Record<ServiceProfile, string>,
  profileHint:
    'Ob der Kommentarbereich eine bloße Nebenfunktion ist (Erwägungsgrund 13 DSA), entscheidet die Rechtsvertretung des Verlags.',
  page: {
    filter: 'Eintrag suchen',
    entries: 'Einträge',
    star: '* vor Verwendung prüfen',
    nothingFound: 'Dazu gibt es keinen Eintrag.',
    sources: 'Pflichten je Quelle',
    text: 'Text des Eintrags',
    readOnly: 'Ändern dürfen das Leitung, Rechtsabteilung und Verwaltung.',
    note: 'Warum?',
    noteHint: 'Der Grund bleibt im Verlauf stehen. Die neue Fassung gilt sofort; frühere bleiben erhalten.',
    save: 'In Kraft setzen',
    saved: 'Die neue Fassung ist in Kraft.',
    wentBack: 'Die frühere Fassung ist wieder in Kraft.',
    own: 'eigene Fassung',
    newerShipped: 'neuere Fassung mitgeliefert',
    history: 'Verlauf',
    inForce: 'in Kraft',
    goBack: 'Wieder in Kraft setzen',
    goBackNeedsNote: 'Bitte zuerst unter „Warum?“ den Grund eintragen.',
    origins: { shipped: 'mitgeliefert', edited: 'am Arbeitsplatz' },
  },
  noAdvice: 'Freigabe hilft beim Denken, ersetzt aber keine Rechtsberatung.',
}
export type LawStrings = typeof lawDe
