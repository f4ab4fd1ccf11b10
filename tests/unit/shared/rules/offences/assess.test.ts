import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Answers, Assessment } from '../../../../../shared/offences.ts'
import { SAID, TARGETS } from '../../../../../shared/reference.ts'
import { assess } from '../../../../../shared/rules/offences/assess.ts'
import { answers, LAW, times } from '../../../../fixtures/law.ts'

const TODAY = '2026-11-29'
const of = (change: Partial<Answers>, when = times()) => assess(answers(change), when, TODAY, LAW)
const offered = (found: Assessment) => found.documents.filter(one => one.isOffered).map(({ document }) => document)
const why = (found: Assessment, document: string) => found.documents.find(one => one.document === document)?.why

const yesNo = fc.constantFrom('yes', 'no', 'unsure', null)
const anyAnswers: fc.Arbitrary<Answers> = fc.record({
  said: fc.subarray([...SAID], { maxLength: 6 }),
  target: fc.constantFrom(...TARGETS, null),
  relation: fc.constantFrom('duringOffice', 'professionalAct', 'private', null),
  truth: fc.constantFrom('true', 'false', 'knowinglyFalse', 'unknown', null),
  published: yesNo,
  readers: fc.option(fc.nat(1000)),
  danger: yesNo,
  imminent: yesNo,
})
const anyTime = fc.option(
  fc
    .date({ min: new Date('2010-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map(date => date.toISOString()),
)
const anyTimes = fc.record({ submittedAt: anyTime, publishedAt: anyTime, unpublishedAt: anyTime, knownAt: anyTime })

describe('the threat to a mayor', () => {
  const found = of({
    said: ['threatGrave'],
    target: 'official',
    published: 'yes',
    readers: 40,
    danger: 'yes',
  })

  it('is an official offence with a duty to notify', () => {
    expect(found.candidates[0]).toMatchObject({ statute: 'stgb107_2', type: 'official', addressee: 'prosecutor' })
    expect(offered(found)).toEqual(['factsReport', 'article18', 'bundle'])
  })

  it('needs no authorisation, and says so', () => {
    expect(why(found, 'authorisationSheet')?.values['de']).toMatch(/^Offizialdelikt/)
  })
})

describe('incitement against a group', () => {
  const found = of({ said: ['groupHatred'], target: 'group', published: 'yes', readers: 4000, danger: 'no' })

  it('is led by the graver case, and the plain one stands behind it', () => {
    expect(found.candidates.map(({ statute, behind }) => [statute, behind])).toEqual([
      ['stgb283_2', null],
      ['stgb283_1', 'stgb283_2'],
    ])
  })

  it('goes to the prosecutor with its evidence, and to nobody else', () => {
    expect(offered(found)).toEqual(['factsReport', 'bundle'])
    expect(why(found, 'article18')).toEqual({ key: 'noDanger', values: {} })
  })

  it('is an attempt at most where nobody but moderators could read it', () => {
    const hidden = of(
      { said: ['groupHatred'], target: 'group', published: 'no', danger: 'no' },
      times({ publishedAt: null }),
    )
    expect(hidden.candidates.map(({ completion }) => completion)).toEqual(['attempt', 'attempt'])
    expect(hidden.candidates[0]?.limitation).toEqual({ state: 'none', why: 'neverPublic' })
    expect(why(hidden, 'factsReport')?.key).toBe('asAttempt')
  })
})

describe('a reader’s defamation of a private person', () => {
  const found = of({ said: ['allegation'], target: 'privatePerson', truth: 'false', published: 'yes', readers: 900 })

  it('offers the victim its way and the prosecutor nothing', () => {
    expect(offered(found)).toEqual(['victimSheet', 'disclosureAnswer', 'bundle'])
  })

  it('says why no report is offered', () => {
    expect(why(found, 'factsReport')?.values['de']).toBe(
      'Privatanklagedelikt – die Staatsanwaltschaft verfolgt es nicht; nur das Opfer kann es vor Gericht bringen (§ 71 StPO).',
    )
    expect(why(found, 'damagesDossier')?.key).toBe('notOwnClaim')
  })

  it('is over once the period is, and says since when', () => {
    const old = times({
      submittedAt: '2023-11-28T09:00:00.000Z',
      publishedAt: '2023-11-28T09:00:00.000Z',
      knownAt: null,
    })
    const late = of(
      { said: ['allegation'], target: 'privatePerson', truth: 'false', published: 'yes', readers: 900 },
      old,
    )
    const first = late.candidates.find(({ statute }) => statute === 'stgb111_2')
    // Three years from 28 November 2023 ended on 28 November 2026, yesterday.
    expect(first?.offers.find(({ document }) => document === 'victimSheet')).toEqual({
      document: 'victimSheet',
      isOffered: false,
      why: { key: 'expired', values: { lastDay: '2026-11-28' } },
    })
  })

  it('is nothing where the allegation is true', () => {
    const proven = of({ said: ['allegation'], target: 'privatePerson', truth: 'true', published: 'yes', readers: 900 })
    const honour = proven.candidates.filter(({ statute }) => statute.startsWith('stgb111'))
    expect(honour.map(({ completion }) => completion)).toEqual(['notPunishable', 'notPunishable'])
    expect(honour[0]?.offers.find(({ document }) => document === 'victimSheet')?.why.key).toBe('elementMissing')
  })
})

describe('the switch of § 117 StGB', () => {
  const insult = (change: Partial<Answers>) =>
    of({ said: ['insult'], published: 'yes', readers: 400, ...change }).candidates.find(
      ({ statute }) => statute === 'stgb115',
    )

  it.each([
    ['during the office', { target: 'official', relation: 'duringOffice' }, 'authorisation', 'victimAndSuperior'],
    [
      'for an act before many',
      { target: 'official', relation: 'professionalAct' },
      'authorisation',
      'victimAndSuperior',
    ],
    ['for an act before few', { target: 'official', relation: 'professionalAct', readers: 20 }, 'private', 'victim'],
    ['for private reasons', { target: 'official', relation: 'private' }, 'private', 'victim'],
    ['for a group', { target: 'groupMember' }, 'authorisation', 'victimAuthorises'],
    ['of the president', { target: 'president' }, 'authorisation', 'body'],
    ['of a journalist', { target: 'staff' }, 'private', 'victim'],
  ] as const)('an insult %s', (_, change, type, actor) => {
    expect(insult(change)).toMatchObject({ type, actor })
  })

  it('tells that the office is still open', () => {
    expect(insult({ target: 'official' })?.typeWhy.key).toBe('officeOpen')
    expect(insult({ target: 'official', relation: 'professionalAct', readers: null })?.typeWhy.key).toBe(
      'professionalActReadersOpen',
    )
  })

  it('leaves a company without honour of its own, and says so', () => {
    const found = of({ said: ['insult'], target: 'publisher', published: 'yes' })
    expect(found.leftOut).toContainEqual({
      statute: 'stgb115',
      ref: '§ 115 StGB',
      why: { key: 'wrongTarget', values: {} },
    })
  })
})

describe('terrorist content with an imminent threat to life', () => {
  it('adds the notice of Art. 14(5)', () => {
    const given = { said: ['terrorThreat'], target: 'nobody', published: 'no', danger: 'yes' } as const
    const hidden = times({ publishedAt: null })
    expect(offered(of({ ...given, said: ['terrorThreat'], imminent: 'yes' }, hidden))).toEqual([
      'factsReport',
      'article18',
      'terrorNotice',
      'bundle',
    ])
    expect(why(of({ ...given, said: ['terrorThreat'] }, hidden), 'terrorNotice')?.key).toBe('imminentOpen')
    expect(why(of({ ...given, said: ['terrorThreat'], imminent: 'no' }, hidden), 'terrorNotice')?.key).toBe(
      'notImminent',
    )
  })
})

describe('whatever is answered', () => {
  it('is an assessment with every document once, each with its reason', () => {
    fc.assert(
      fc.property(anyAnswers, anyTimes, (given, when) => {
        const found = Assessment.parse(assess(Answers.parse(given), when, TODAY, LAW))
        expect(found.documents.map(({ document }) => document)).toEqual(LAW.documents.map(({ id }) => id))
        for (const { isOffered, statutes } of found.documents) expect(statutes.length > 0).toBe(isOffered)
      }),
      { numRuns: 300 },
    )
  })

  it('more publicity never takes a candidate away, and no element turns for the worse', () => {
    const rank = { missing: 0, unclear: 1, given: 2 }
    const ladder = fc.constantFrom<ReadonlyArray<Pick<Answers, 'published' | 'readers'>>>(
      [
        { published: 'no', readers: null },
        { published: 'yes', readers: null },
      ],
      [
        { published: 'no', readers: null },
        { published: 'yes', readers: 0 },
        { published: 'yes', readers: 12 },
        { published: 'yes', readers: 150 },
        { published: 'yes', readers: 90_000 },
      ],
    )
    fc.assert(
      fc.property(anyAnswers, anyTimes, ladder, (given, when, steps) => {
        let before = new Map<string, number>()
        for (const step of steps) {
          const { candidates } = assess({ ...given, ...step }, when, TODAY, LAW)
          const now = new Map(
            candidates.map(({ statute, elements }) => [
              statute,
              rank[elements.find(({ key }) => key === 'publicity')?.state ?? 'given'],
            ]),
          )
          for (const [statute, state] of before) expect(now.get(statute)).toBeGreaterThanOrEqual(state)
          before = now
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a repealed statute is never offered, nor is what binds the newsroom', () => {
    const never = new Set(LAW.statutes.filter(one => one.severity === 0 || one.newsroom).map(({ id }) => id))
    expect([...never].sort()).toEqual(['stgb276', 'stgb286', 'stgb293_1', 'stgb295'])
    fc.assert(
      fc.property(anyAnswers, anyTimes, (given, when) => {
        const { candidates } = assess({ ...given, said: [...given.said, 'electionNews'] }, when, TODAY, LAW)
        expect(candidates.filter(({ statute }) => never.has(statute))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('abuse material is never bundled, whatever else is said with it', () => {
    fc.assert(
      fc.property(anyAnswers, anyTimes, (given, when) => {
        const found = assess({ ...given, said: [...given.said, 'childImage'] }, when, TODAY, LAW)
        expect(offered(found).filter(document => document !== 'childRecord' && document !== 'article18')).toEqual([])
        expect(why(found, 'bundle')?.key).toBe('childImages')
      }),
      { numRuns: 300 },
    )
  })
})

describe('law that came later', () => {
  it('is not held against an earlier deed', () => {
    const before = times({ submittedAt: '2025-08-31T21:59:00.000Z', publishedAt: '2025-08-31T21:59:00.000Z' })
    const found = of({ said: ['genitalImage'], target: 'privatePerson', published: 'yes' }, before)
    expect(found.candidates).toEqual([])
    expect(found.leftOut[0]).toMatchObject({
      statute: 'stgb218_1b',
      why: { key: 'notYet', values: { from: '2025-09-01' } },
    })
    expect(why(found, 'factsReport')?.key).toBe('noCandidate')
    const after = times({ submittedAt: '2025-08-31T22:00:00.000Z', publishedAt: '2025-08-31T22:00:00.000Z' })
    expect(of({ said: ['genitalImage'], target: 'privatePerson', published: 'yes' }, after).candidates).toHaveLength(1)
  })
})
