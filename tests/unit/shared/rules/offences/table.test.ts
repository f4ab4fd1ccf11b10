import { describe, expect, it } from 'vitest'
import type { Answers, Candidate } from '../../../../../shared/offences.ts'
import { type DocumentId, type ProcedureType, type Target, TARGETS } from '../../../../../shared/reference.ts'
import { lawDe } from '../../../../../shared/strings/law-de.ts'
import { lawEn } from '../../../../../shared/strings/law-en.ts'
import { assess } from '../../../../../shared/rules/offences/assess.ts'
import { answers, LAW, times } from '../../../../fixtures/law.ts'

// Every statute of the data against every target and every publicity. What is expected stands here once more, by hand from the law, not from
// the data: a wrong word in the data shows as a difference.

type Expected = readonly [
  type: ProcedureType,
  addressee: Candidate['addressee'],
  // From the submission or the publication of 20 November 2026, a claim from its knowledge on 21 November.
  lastDay: string | null,
  start: 'S' | 'P' | 'K' | null,
]

const O = 'prosecutor'
const EXPECTED: Readonly<Record<string, Expected>> = {
  stgb107_2: ['official', O, '2031-11-20', 'S'], // 3 years: five
  stgb107_1: ['official', O, '2029-11-20', 'S'], // 1 year: three
  stgb105_1: ['official', O, '2029-11-20', 'S'], // 1 year: three
  stgb106: ['official', O, '2031-11-20', 'S'], // 5 years: five
  stgb107a_1: ['official', O, '2029-11-20', 'S'], // 1 year: three
  stgb107a_3: ['official', O, '2031-11-20', 'S'], // 3 years: five
  stgb107c_1: ['official', O, '2029-11-20', 'P'], // 1 year: three
  stgb107c_2: ['official', O, '2031-11-20', 'P'], // 3 years: five
  stgb297_1a: ['official', O, '2029-11-20', 'S'], // 1 year: three
  stgb297_1b: ['official', O, '2031-11-20', 'S'], // 5 years: five
  stgb111_1: ['private', 'victim', '2027-11-20', 'P'], // 6 months: one
  stgb111_2: ['private', 'victim', '2029-11-20', 'P'], // 1 year: three
  stgb113: ['private', 'victim', '2027-11-20', 'P'], // 3 months: one
  stgb115: ['private', 'victim', '2027-11-20', 'P'], // 3 months: one
  stgb116_111: ['authorisation', O, '2029-11-20', 'P'], // as § 111(2): three
  stgb116_115: ['authorisation', O, '2027-11-20', 'P'], // as § 115: one
  stgb152: ['private', 'victim', '2027-11-20', 'S'], // 6 months: one
  stgb120a_1: ['authorisation', O, '2027-11-20', 'S'], // 6 months: one
  stgb120a_2: ['authorisation', O, '2029-11-20', 'P'], // 1 year: three
  stgb218_1b: ['authorisation', O, '2027-11-20', 'S'], // 6 months: one
  stgb78: ['official', O, '2031-11-20', 'S'], // 5 years: five
  stgb207a_1: ['official', 'childProtection', '2036-11-20', 'S'], // 10 years: ten
  stgb207a_3: ['official', 'childProtection', '2031-11-20', 'S'], // 3 years: five
  stgb207b_1: ['official', O, '2029-11-20', 'S'], // 1 year: three
  stgb207b_2: ['official', O, '2031-11-20', 'S'], // 3 years: five
  stgb208a: ['official', O, '2031-11-20', 'S'], // 2 years: five
  stgb188: ['official', O, '2027-11-20', 'P'], // 6 months: one
  stgb246_1: ['official', 'security', '2031-11-20', 'S'], // 5 years: five
  stgb246_3: ['official', 'security', '2029-11-20', 'S'], // 1 year: three
  stgb247a: ['official', 'security', '2031-11-20', 'S'], // 2 years: five
  stgb247b: ['official', 'security', '2031-11-20', 'S'], // 2 years: five
  stgb248_1: ['official', O, '2029-11-20', 'P'], // 1 year: three
  stgb248_2: ['official', O, '2027-11-20', 'P'], // 6 months: one
  stgb249: ['official', 'security', '2036-11-20', 'S'], // 10 years: ten
  stgb250: ['official', 'security', '2036-11-20', 'S'], // 10 years: ten
  stgb251: ['official', 'security', '2031-11-20', 'S'], // 5 years: five
  stgb264_1: ['official', O, '2027-11-20', 'P'], // 6 months: one
  stgb264_2: ['official', O, '2031-11-20', 'P'], // 3 years: five
  stgb278b_1: ['official', 'security', '2046-11-20', 'S'], // 15 years: twenty
  stgb278b_2: ['official', 'security', '2036-11-20', 'S'], // 10 years: ten
  stgb278c_2a: ['official', 'security', '2031-11-20', 'S'], // 5 years: five
  stgb278f: ['official', 'security', '2031-11-20', 'S'], // 2 years: five
  stgb281: ['official', O, '2029-11-20', 'P'], // 1 year: three
  stgb282: ['official', O, '2031-11-20', 'P'], // 2 years: five
  stgb282a: ['official', 'security', '2031-11-20', 'P'], // 2 years: five
  stgb283_1: ['official', O, '2031-11-20', 'P'], // 2 years: five
  stgb283_2: ['official', O, '2031-11-20', 'P'], // 3 years: five
  stgb283_3: ['official', O, '2031-11-20', 'P'], // 5 years: five
  stgb283_4: ['official', O, '2029-11-20', 'P'], // 1 year: three
  verbg3d: ['official', 'security', '2036-11-20', 'P'], // 10 years: ten
  verbg3g_1: ['official', 'security', '2031-11-20', 'S'], // 5 years: five
  verbg3g_2: ['official', 'security', '2036-11-20', 'P'], // 10 years: ten
  verbg3g_3: ['official', 'security', '2046-11-20', 'S'], // 20 years: twenty
  verbg3h_1: ['official', 'security', '2031-11-20', 'P'], // 5 years: five
  verbg3h_2: ['official', 'security', '2036-11-20', 'P'], // 10 years: ten
  verbg3h_3: ['official', 'security', '2046-11-20', 'P'], // 20 years: twenty
  abzg: ['administrative', 'district', '2027-11-20', 'P'], // § 31 VStG: one
  symbg: ['administrative', 'district', '2027-11-20', 'P'], // § 31 VStG: one
  egvg: ['administrative', 'district', '2027-11-20', 'P'], // § 31 VStG: one
  dsg63: ['official', O, '2029-11-20', 'S'], // 1 year: three
  uhrg91_1: ['private', 'victim', '2027-11-20', 'S'], // 6 months: one
  uhrg91_2a: ['private', 'victim', '2031-11-20', 'S'], // 2 years: five
  abgb1330_1: ['civil', 'victim', '2029-11-21', 'K'], // § 1489 ABGB: three
  abgb1330_2: ['civil', 'victim', '2029-11-21', 'K'],
  abgb20: ['civil', 'victim', '2029-11-21', 'K'],
  abgb20_2: ['civil', 'civilCourt', '2029-11-21', 'K'],
  abgb1328a: ['civil', 'victim', '2029-11-21', 'K'],
  ecg16: ['civil', 'victim', '2029-11-21', 'K'],
  urhg78: ['civil', 'victim', '2029-11-21', 'K'],
  zpo549: ['civil', 'victim', null, null],
  abgb1295: ['civil', 'civilCourt', '2029-11-21', 'K'],
  medieng6: ['civil', 'ownCounsel', '2027-05-20', 'P'], // § 8a(2) MedienG: six months
  medieng7: ['civil', 'ownCounsel', '2027-05-20', 'P'],
  medieng7a: ['civil', 'ownCounsel', '2027-05-20', 'P'],
  medieng7b: ['civil', 'ownCounsel', '2027-05-20', 'P'],
}

const HONOUR = new Set(['stgb111_1', 'stgb111_2', 'stgb113', 'stgb115'])
const OFFICIALS = new Set<Target>(['official', 'clergy', 'organMember'])
const AGAINST_PUBLISHER = /^medieng/

/** Wants no publicity at all, by the law. */
const isSecretEnough = (id: string) => EXPECTED[id]![3] === 'S' || id === 'abgb1295'

type Publicity = Readonly<{ published: 'yes' | 'no'; readers: number | null }>
const PUBLICITIES: readonly Publicity[] = [
  { published: 'no', readers: null },
  { published: 'yes', readers: null },
  ...[0, 5, 12, 40, 149, 150, 5000].map(readers => ({ published: 'yes' as const, readers })),
]
const RELATIONS: ReadonlyArray<Answers['relation']> = [null, 'duringOffice', 'professionalAct', 'private']

/** § 117 StGB once more. */
function typeOf(id: string, target: Target, relation: Answers['relation'], { published, readers }: Publicity) {
  const [type] = EXPECTED[id]!
  if (!HONOUR.has(id)) return type
  if (target === 'president') return 'authorisation'
  const isBroad = published === 'yes' && readers !== null && readers >= 150
  if (OFFICIALS.has(target) && (relation === 'duringOffice' || (relation === 'professionalAct' && isBroad)))
    return 'authorisation'
  return id === 'stgb115' && target === 'groupMember' ? 'authorisation' : type
}

/** The papers, by procedure: what a lawyer would lay out on the table. Nobody's life is in danger here. */
function papersOf(id: string, type: ProcedureType, target: Target, { published }: Publicity): DocumentId[] {
  if (id.startsWith('stgb207a')) return ['childRecord']
  if (AGAINST_PUBLISHER.test(id)) return []
  const isHidden = published === 'no' && !isSecretEnough(id)
  if (isHidden && type !== 'official') return []
  const isOwn = id === 'abgb20_2' || id === 'abgb1295' || target === 'publisher'
  switch (type) {
    case 'official':
      return ['factsReport', 'bundle']
    case 'authorisation':
      return ['factsReport', 'authorisationSheet', 'bundle']
    case 'private':
      if (target === 'publisher') return ['bundle']
      return HONOUR.has(id) ? ['victimSheet', 'disclosureAnswer', 'bundle'] : ['victimSheet', 'bundle']
    case 'administrative':
      return ['districtReport', 'bundle']
    case 'civil':
      return isOwn ? ['damagesDossier', 'bundle'] : ['victimSheet', 'bundle']
  }
}

const statutes = LAW.statutes.filter(one => !one.newsroom && one.severity > 0)
const cases = statutes.flatMap(statute =>
  TARGETS.filter(target => statute.targets.length === 0 || statute.targets.includes(target)).map(
    target => [statute.id, target] as const,
  ),
)
const walk = (id: string, target: Target, relation: Answers['relation'], publicity: Publicity) => {
  const { said, needs } = LAW.statutes.find(one => one.id === id)!
  const given = answers({
    said: [said[0]!, ...needs],
    target,
    relation,
    truth: 'knowinglyFalse',
    danger: 'no',
    ...publicity,
  })
  const publishedAt = publicity.published === 'yes' ? times().publishedAt : null
  const { candidates } = assess(given, times({ publishedAt }), '2026-11-29', LAW)
  return candidates.find(({ statute }) => statute === id)!
}

describe('every statute against every target and publicity', () => {
  it('is expected here by hand', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(statutes.map(({ id }) => id).sort())
  })

  it.each(cases)('%s against %s', (id, target) => {
    const [, addressee, lastDay, start] = EXPECTED[id]!
    for (const publicity of PUBLICITIES)
      for (const relation of RELATIONS) {
        const found = walk(id, target, relation, publicity)
        const type = typeOf(id, target, relation, publicity)
        const isHidden = publicity.published === 'no' && !isSecretEnough(id)
        // A claim of the publisher's own goes to court, and so does one for its credit.
        const to = type === 'civil' && target === 'publisher' ? 'civilCourt' : addressee
        expect({
          publicity,
          relation,
          type: found.type,
          addressee: found.addressee,
          offered: found.offers.filter(offer => offer.isOffered).map(({ document }) => document),
          lastDay: found.limitation.state === 'none' ? null : found.limitation.lastDay,
        }).toEqual({
          publicity,
          relation,
          type,
          addressee: type === 'authorisation' ? 'prosecutor' : to,
          offered: papersOf(id, type, target, publicity),
          lastDay: publicity.published === 'no' && (start === 'P' || (start === 'K' && isHidden)) ? null : lastDay,
        })
      }
  })

  it.each(cases)('%s against %s says why what is not offered is not, in words of both languages', (id, target) => {
    for (const publicity of PUBLICITIES)
      for (const offer of walk(id, target, null, publicity).offers)
        for (const language of ['de', 'en'] as const)
          expect((language === 'de' ? lawDe : lawEn).why(offer.why)).toMatch(/^[A-ZÄÖÜ§].{15,}[.]$/)
  })

  it('can only be completed where somebody could read it', () => {
    for (const [id, target] of cases) {
      const hidden = walk(id, target, null, { published: 'no', readers: null }).completion
      const isAdministrative = EXPECTED[id]![0] === 'administrative' || EXPECTED[id]![0] === 'civil'
      expect([id, hidden]).toEqual([
        id,
        isSecretEnough(id) ? 'completed' : isAdministrative ? 'notPunishable' : 'attempt',
      ])
    }
  })
})
