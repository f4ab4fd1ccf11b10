import type { ProblemValues } from '../errors.ts'
import type { Actor, Addressee, Article18Outcome, Candidate, Limitation, Question, Why, WhyKey } from '../offences.ts'
import type { LimitationRule, ProcedureType, Said, Target } from '../reference.ts'
import { figuresIn } from './figures.ts'
import type { lawProblemsDe, LawStrings } from './law-de.ts'

// The English sentences of the law.

const { number } = figuresIn('en-GB')
const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const day = (iso: string | number | undefined): string => days.format(new Date(`${iso}T00:00:00Z`))
const figure = (values: Why['values'], key: string): string => number(Number(values[key]))

export const lawProblemsEn: Record<keyof typeof lawProblemsDe, (values: ProblemValues) => string> = {
  lawOnly: () => 'Only a senior, the legal desk or an admin may do that. Who is one stands under “Who is moderating?”.',
  referenceGone: v => `There is no entry “${v['entry']}”. Please open the list again.`,
  referenceVersionGone: v =>
    `This version does not belong to the entry “${v['entry']}”. Please open its history again.`,
  referenceBroken: v => `Something is wrong in line ${v['line']} (${v['detail']}). Please look there.`,
  referenceIdDiffers: v =>
    `The entry is called “${v['entry']}”, the text says “${v['found']}”. Rules and cases use that name; please keep it.`,
  referenceChanged: v =>
    `Somebody has changed the entry “${v['entry']}” meanwhile. Please look at the new version and make your change there.`,
  referenceNoStatute: v => `There is no provision “${v['entry']}”, which the text points to.`,
  sourceGone: () => 'This source is gone. Please open the list again.',
  article18Open: () => 'The check of Art. 18 is still open. Please answer all questions; a no needs its reason.',
}

const why: Record<WhyKey, (values: Why['values']) => string> = {
  said: () => 'The post says so.',
  notSaid: () => 'Nothing is said of this; please check.',
  target: () => 'It is directed against whom the provision protects.',
  targetOpen: () => 'Against whom it is directed is still open.',
  wrongTarget: () => 'The provision protects others than the chosen target.',
  toBeChecked: () => 'Only the context shows this; please check.',
  untrue: () => 'The allegation is false.',
  provenTrue: () => 'The allegation is true.',
  truthOpen: () => 'Whether the allegation is true is still open.',
  knows: () => 'Its author knows that it is false.',
  knowsNot: () => 'The allegation is false; whether its author knows that is open.',
  neverPublic: () => 'The post was never public; only moderators have seen it.',
  publishedOpen: () => 'Whether the post was published is still open.',
  readersOpen: v => `Published; how many could read it is missing (rule of thumb: about ${figure(v, 'needed')}).`,
  readersEnough: v =>
    `An estimated ${figure(v, 'readers')} readers; the rule of thumb wants about ${figure(v, 'needed')}.`,
  readersFew: v =>
    `An estimated ${figure(v, 'readers')} readers only; the rule of thumb wants about ${figure(v, 'needed')}, and what counts is how many could read it.`,
  perceivable: () => 'Published, so others can perceive it.',
  durationOpen: v =>
    `There were readers enough (an estimated ${figure(v, 'readers')}); whether it was a longer time must be checked.`,
  notNeeded: () => 'No publication is needed.',
  byNature: () => 'The provision says so.',
  bodyAuthorises: () => 'The Federal President is attacked: it is prosecuted with their authorisation (§ 117(1) StGB).',
  duringOffice: () =>
    'An official or cleric is attacked while exercising the office: it is prosecuted with the authorisation of that person and the superior authority (§ 117(2) StGB).',
  professionalAct: () =>
    'An official or cleric is attacked for a professional act before a broad public: it is prosecuted with the authorisation of that person and the superior authority (§ 117(2) StGB).',
  professionalActReadersOpen: () =>
    'A private charge as long as the broad public (about 150 readers) is not certain; with it, it would be an offence of authorisation (§ 117(2) StGB).',
  officeOpen: () =>
    'Whether the attack has to do with the office is still open; on that depends who can prosecute (§ 117(2) StGB).',
  groupMember: () =>
    'Somebody is abused for belonging to a protected group: it is prosecuted with the victim’s authorisation (§ 117(3) StGB).',
  victimProsecutes: () => 'Only the victim can pursue this, by a private charge (§ 117(1) StGB, § 71 StPO).',
  elementMissing: v => `An element is missing: ${v['en']}`,
  repealed: v => `Out of force since the end of ${day(v['until'])}.`,
  notYet: v => `This version holds since ${day(v['from'])} only; older law applies to earlier deeds.`,
  text: v => String(v['en']),
  asAttempt: () => 'As an attempt only: the post was never public. Whether to report it is for the legal desk.',
  expired: v => `Time-barred: the last day was ${day(v['lastDay'])}.`,
  childImages: () => 'Images of the abuse of minors are never copied, shown or attached (§ 207a StGB).',
  noChildImages: () => 'It is not about images of the abuse of minors.',
  noDanger: () => 'Nobody’s life or safety is threatened, which Art. 18 DSA asks for.',
  dangerOpen: () => 'Whether life or safety is threatened has not been answered yet.',
  notTerror: () => 'It is not about terrorist content.',
  notImminent: () => 'There is no imminent threat to life, which Art. 14(5) Reg. (EU) 2021/784 asks for.',
  imminentOpen: () => 'Whether the threat to life is imminent has not been answered yet.',
  notOwnClaim: () =>
    'The claim belongs to the person concerned, not to the publisher; no damage of the publisher’s own is stated.',
  ownClaim: () => 'The claim belongs to the publisher; its lawyers bring it.',
  publisherIsVictim: () => 'The victim is the publisher; whether it brings a private charge is for its lawyers.',
  againstPublisher: () => 'This claim is against the publisher; it is to be defended, not brought.',
  noDisclosure: () => 'Disclosure under § 71 StPO exists only with §§ 111, 113 and 115 StGB.',
  noCandidate: () => 'By these answers no provision comes into question.',
}

const types: Record<ProcedureType, string> = {
  official: 'official offence',
  authorisation: 'offence of authorisation',
  private: 'private prosecution',
  administrative: 'administrative offence',
  civil: 'claim of civil law',
}

const actors: Record<Actor, string> = {
  anyone: 'Anybody can report it',
  body: 'The body attacked must authorise (for the army the Ministry of Defence)',
  victimAndSuperior: 'The person attacked and the superior authority must authorise',
  victimAuthorises: 'The victim must authorise',
  victim: 'The victim must bring the charge',
  rightHolder: 'Whoever holds the right must bring the charge',
  claimant: 'The person concerned must sue',
  publisher: 'The publisher can sue',
}

const addressees: Record<Addressee, string> = {
  prosecutor: 'public prosecutor',
  security: 'public prosecutor; state police directorate or DSN',
  childProtection: 'police (phone first), Stopline',
  district: 'district authority or state police directorate',
  victim: 'person concerned',
  civilCourt: 'civil court, by the lawyers',
  ownCounsel: 'own lawyers',
}

const completions: Record<Candidate['completion'], string> = {
  completed: 'completed',
  unclear: 'publicity to be checked',
  attempt: 'an attempt at most',
  notPunishable: 'not punishable',
}

const rules: Record<LimitationRule, string> = {
  stgb57: '§ 57(3) StGB, § 32 MedienG',
  vstg31: '§ 31 VStG',
  abgb1489: '§ 1489 ABGB',
  medieng8a: '§ 8a(2) MedienG',
}

const starts: Record<Extract<Limitation, { start: unknown }>['start'], string> = {
  publication: 'from publication',
  submission: 'from submission',
  knowledge: 'from knowledge of damage and wrongdoer',
}

const noPeriod: Record<Extract<Limitation, { state: 'none' }>['why'], string> = {
  noPeriod: 'No period is recorded.',
  neverPublic: 'No period: the post was never public.',
  startUnknown: 'Cannot be computed: its beginning is not known.',
  knowledgeUnknown: 'Cannot be computed: since when damage and wrongdoer are known is missing.',
}

const periods = ({ amount, unit }: Readonly<{ amount: number; unit: 'years' | 'months' }>) =>
  `${amount} ${unit === 'years' ? 'year' : 'month'}${amount === 1 ? '' : 's'}`

const said: Record<Said, string> = {
  threatGrave: 'threat of death, mutilation, abduction, arson or explosives',
  threat: 'threat of another evil',
  demand: 'demand that the threat is to enforce',
  insult: 'abuse, mockery',
  allegation: 'dishonourable factual allegation',
  oldOffence: 'reproach of a served offence',
  accusation: 'accusation of a crime or breach of duty',
  creditHarm: 'harmful allegation about business or career',
  groupHatred: 'call for violence or hatred against a group',
  groupInsult: 'abuse of a group that violates human dignity',
  genocideDenial: 'denial of a genocide that a court has found',
  hateMaterial: 'spreading other people’s hate material',
  crimeCall: 'call for a crime',
  crimeApproval: 'approval of a grave crime',
  disobedience: 'call to disobey a law',
  electionNews: 'false news before an election',
  nsActivity: 'Nazi slogan, code or praise',
  nsDenial: 'denial or trivialisation of Nazi crimes',
  nsCall: 'call for Nazi activity',
  nsSymbol: 'Nazi badge or symbol',
  bannedSymbol: 'symbol of a forbidden group',
  antiState: 'anti-state association or movement',
  extremistFaith: 'religiously motivated extremist association',
  terrorCall: 'call for terrorism or approval of it',
  terrorThreat: 'threat of terrorism',
  terrorGuide: 'instructions for terrorism',
  terrorMember: 'part in a terrorist association',
  pursuit: 'stalking',
  bullying: 'bullying that impairs a life',
  personalData: 'personal data',
  intimateFacts: 'most personal facts',
  intimateImage: 'intimate image',
  genitalImage: 'unsolicited genital image',
  ownImage: 'picture of a recognisable person',
  identity: 'identity of victims, suspects, minors',
  presumption: 'suspect presented as guilty',
  childImage: 'image of the abuse of minors, or a link to one',
  childContact: 'approach to a child',
  youthAbuse: 'sign of the abuse of juveniles',
  suicide: 'inducing suicide',
  religion: 'mockery of a religion',
  stateMockery: 'spiteful abuse of the state',
  symbolMockery: 'spiteful abuse of flag or anthem',
  copyright: 'somebody else’s work taken over',
  discrimination: 'discrimination',
  termsBreach: 'breach of the terms with damage',
  leading: '… in a leading or recruiting role',
  violenceFollowed: '… violence followed',
  specialDanger: '… act or offender especially dangerous',
  graveEffects: '… for more than a year, or with a suicide (attempt)',
  forgedPaper: '… with a forged paper',
  commercial: '… commercially',
}

const targets: Record<Target, string> = {
  privatePerson: 'private person',
  staff: 'staff of the publisher',
  official: 'official (mayor, police officer, teacher …)',
  clergy: 'cleric',
  president: 'Federal President',
  organMember: 'member of parliament, government or a supreme court',
  stateOrgan: 'parliament, government or a supreme court itself',
  authority: 'authority, state parliament or army itself',
  groupMember: 'somebody for belonging to a group',
  group: 'a protected group',
  publisher: 'the publisher',
  nobody: 'nobody in particular',
}

const questions: Record<Question, string> = {
  said: 'What does the post say?',
  target: 'Against whom is it directed?',
  relation: 'Has it to do with the office?',
  truth: 'Is the allegation true?',
  published: 'Was it public, and how many have read it?',
  danger: 'Is life or safety threatened?',
  imminent: 'Is the danger imminent?',
}

const article18Results: Record<Article18Outcome['result'], string> = {
  open: 'Not all questions are answered yet.',
  duty: 'Duty to notify under Art. 18 DSA: notify promptly. A suspicion is enough.',
  noDuty: 'No duty to notify under Art. 18 DSA. The reason is recorded.',
}

export const lawEn: LawStrings = {
  why: ({ key, values }: Why): string => why[key](values),
  types,
  actors,
  addressees,
  completions,
  said,
  targets,
  questions,
  relations: {
    duringOffice: 'while exercising the office',
    professionalAct: 'for a professional act',
    private: 'no, purely private',
  },
  limitation: (found: Limitation): string => {
    if (found.state === 'none') return noPeriod[found.why]
    const basis = `${periods(found)} ${starts[found.start]} on ${day(found.startDay)}, ${rules[found.rule as LimitationRule]}`
    const last =
      found.state === 'expired'
        ? `Time-barred since the end of ${day(found.lastDay)}`
        : `Last day: ${day(found.lastDay)}`
    const older = found.isOlderThanRule ? ' Another period ran then; check before use.' : ''
    const note = found.note === null ? '' : ` ${found.note.en}`
    return `${last} (${basis}).${older}${note}`
  },
  limitationHint: 'Suspension and interruption (§ 58 StGB) are not taken into account.',
  verify: 'check before use',
  article18: {
    results: article18Results,
    questions: {
      lifeOrSafety: 'Is anybody’s life or safety threatened?',
      whom: 'Who is threatened?',
      howSoon: 'How soon?',
      because: 'Why not?',
    },
    howSoon: { now: 'now', soon: 'in the near future', past: 'it has happened', unknown: 'unknown' },
    callFirst: 'Dial the emergency number first (133 or 112), then write.',
    addressees: {
      austria: 'Austrian police or prosecutor',
      otherState: 'authority of the Member State concerned',
      europol: 'Europol',
    },
  },
  kinds: {
    statute: 'Provisions',
    clock: 'Clocks',
    document: 'Documents',
    publicity: 'Publicity',
    suggestion: 'Suggestions',
  },
  profiles: { hosting_only: 'Hosting only', online_platform: 'Online platform' },
  profileHint:
    'Whether the comments are a purely ancillary feature (recital 13 DSA) is for the publisher’s lawyers to decide.',
  page: {
    filter: 'Find an entry',
    entries: 'Entries',
    star: '* check before use',
    nothingFound: 'There is no such entry.',
    sources: 'Duties of each source',
    text: 'Text of the entry',
    readOnly: 'Seniors, the legal desk and admins may change this.',
    note: 'Why?',
    noteHint: 'The reason stays in the history. The new version holds at once; earlier ones are kept.',
    save: 'Put in force',
    saved: 'The new version is in force.',
    wentBack: 'The earlier version is in force again.',
    own: 'own version',
    newerShipped: 'newer version shipped',
    history: 'History',
    inForce: 'in force',
    goBack: 'Put in force again',
    goBackNeedsNote: 'Please enter the reason under “Why?” first.',
    origins: { shipped: 'shipped', edited: 'at the desk' },
  },
  noAdvice: 'Freigabe helps to think and replaces no legal advice.',
}
