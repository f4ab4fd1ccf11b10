import { describe, expect, it } from 'vitest'
import type { SanctionFigures } from '../../../../shared/author.ts'
import type { SanctionKind } from '../../../../shared/domain.ts'
import { adviseSanction, checkSanction, gravityOf, type SanctionFacts } from '../../../../shared/rules/sanction.ts'

const facts = (change: Partial<SanctionFacts> = {}): SanctionFacts => ({
  moderatorOnDuty: true,
  isSenior: true,
  reasons: new Map([
    ['N01', false],
    ['N99', true],
  ]),
  isWarned: true,
  inForce: new Set(),
  ...change,
})
const draft = (kind: SanctionKind, change: object = {}) => ({
  kind,
  reason: 'N01',
  hours: kind === 'suspension' ? 72 : null,
  note: '',
  ...change,
})
const LONG = 'Hat gedroht, die Redaktion anzuzünden.'

describe('what stands against a sanction', () => {
  it.each<[string, ReturnType<typeof draft>, Partial<SanctionFacts>, string[]]>([
    ['a warning', draft('warning'), { isWarned: false }, []],
    ['a second warning', draft('warning'), { inForce: new Set(['warning']) }, []],
    ['nobody on duty', draft('warning'), { moderatorOnDuty: false }, ['noModerator']],
    ['a reason that is not on the list', draft('warning', { reason: 'N77' }), {}, ['reasonUnknown']],
    ['the other reason without words', draft('warning', { reason: 'N99' }), {}, ['noteTooShort']],
    ['the other reason with words', draft('warning', { reason: 'N99', note: LONG }), {}, []],
    ['a warning for a time', draft('warning', { hours: 24 }), {}, ['durationNotMeant']],
    ['pre-moderation without an end', draft('premoderation'), { isWarned: false }, []],
    ['pre-moderation for a time', draft('premoderation', { hours: 24 }), {}, []],
    ['pre-moderation twice', draft('premoderation'), { inForce: new Set(['premoderation']) }, ['sanctionInForce']],
    // Art. 23(1) DSA: after a prior warning, and for a reasonable period of time
    ['a suspension after a warning', draft('suspension'), {}, []],
    ['a suspension without a warning', draft('suspension'), { isWarned: false }, ['warningFirst']],
    ['a suspension without an end', draft('suspension', { hours: null }), {}, ['durationMissing']],
    ['a suspension twice', draft('suspension'), { inForce: new Set(['suspension']) }, ['sanctionInForce']],
    ['a ban by a senior after a warning', draft('ban'), {}, []],
    ['a ban by another moderator', draft('ban'), { isSenior: false }, ['banSeniorOnly']],
    ['a ban without a warning and without words', draft('ban'), { isWarned: false }, ['banNeedsNote']],
    ['a ban without a warning, explained', draft('ban', { note: LONG }), { isWarned: false }, []],
    ['a ban for a time', draft('ban', { hours: 5 }), {}, ['durationNotMeant']],
  ])('%s', (_, wanted, change, keys) => {
    expect(checkSanction(wanted, facts(change)).map(violation => violation.key)).toEqual(keys)
  })
})

const WARNED = '2026-11-01T10:00:00.000Z'
const figures = (change: Partial<SanctionFigures> = {}): SanctionFigures => ({
  periodDays: 90,
  posts: 20,
  violating: 0,
  illegal: 0,
  worst: 0,
  grave: 0,
  warnedAt: null,
  afterWarning: 0,
  suspensions: 0,
  ...change,
})

describe('the proposal of Art. 23 DSA', () => {
  it.each<[string, Partial<SanctionFigures>, SanctionKind[], [SanctionKind, number | null] | null, string]>([
    ['nothing deleted', {}, [], null, 'nothing'],
    ['too few, never warned', { violating: 2, worst: 3 }, [], null, 'tooFew'],
    ['several, never warned', { violating: 3, worst: 1 }, [], ['warning', null], 'warnFirst'],
    ['several and grave, still never warned', { violating: 9, worst: 4, grave: 9 }, [], ['warning', null], 'warnFirst'],
    ['one of the gravest, never warned', { violating: 1, worst: 5, grave: 1 }, [], ['warning', null], 'warnFirst'],
    ['warned, and nothing since', { violating: 5, worst: 3, warnedAt: WARNED }, [], null, 'noRepeat'],
    [
      'warned, once more, not frequent',
      { violating: 2, worst: 3, warnedAt: WARNED, afterWarning: 1 },
      [],
      ['premoderation', 720],
      'mild',
    ],
    [
      'warned, many in number but few among all',
      { posts: 100, violating: 9, worst: 3, warnedAt: WARNED, afterWarning: 4 },
      [],
      ['premoderation', 720],
      'mild',
    ],
    [
      'the same while pre-moderation holds',
      { violating: 2, worst: 3, warnedAt: WARNED, afterWarning: 1 },
      ['premoderation'],
      null,
      'inForce',
    ],
    [
      'warned, frequent, went on',
      { violating: 3, worst: 3, warnedAt: WARNED, afterWarning: 1 },
      [],
      ['suspension', 72],
      'suspend',
    ],
    [
      'the second time',
      { violating: 3, worst: 3, warnedAt: WARNED, afterWarning: 1, suspensions: 1 },
      ['warning', 'premoderation'],
      ['suspension', 336],
      'suspend',
    ],
    [
      'warned, then one of the gravest: one rung higher',
      { violating: 1, worst: 5, grave: 1, warnedAt: WARNED, afterWarning: 1 },
      [],
      ['suspension', 336],
      'suspend',
    ],
    [
      'after three suspensions',
      { violating: 3, worst: 3, warnedAt: WARNED, afterWarning: 3, suspensions: 3 },
      [],
      ['ban', null],
      'ladderEnds',
    ],
    [
      'suspended already',
      { violating: 9, worst: 5, warnedAt: WARNED, afterWarning: 9 },
      ['suspension'],
      null,
      'inForce',
    ],
    ['banned already', { violating: 9, worst: 5, warnedAt: WARNED, afterWarning: 9 }, ['ban'], null, 'inForce'],
  ])('%s', (_, change, inForce, proposal, conclusion) => {
    const advice = adviseSanction(figures(change), new Set(inForce))
    expect(advice.proposal).toEqual(proposal === null ? null : { kind: proposal[0], hours: proposal[1] })
    expect(advice.because.at(-1)!.key).toBe(conclusion)
  })

  it('always says the four circumstances of Art. 23(3), (a) to (d), before its conclusion', () => {
    const { because } = adviseSanction(
      figures({ posts: 20, violating: 5, illegal: 2, worst: 4, grave: 1, warnedAt: WARNED, afterWarning: 2 }),
      new Set(),
    )
    expect(because.slice(0, 4)).toEqual([
      { key: 'number', values: { violating: 5, illegal: 2, posts: 20, days: 90 } },
      { key: 'share', values: { share: 0.25 } },
      { key: 'gravity', values: { worst: 4, grave: 1 } },
      { key: 'repeated', values: { afterWarning: 2, warnedAt: WARNED } },
    ])
    const calm = adviseSanction(figures({ posts: 0 }), new Set()).because
    expect(calm.map(({ key }) => key)).toEqual(['number', 'share', 'gravity', 'notWarned', 'nothing'])
    expect(calm[1]!.values).toEqual({ share: 0 })
  })

  it('never proposes what the rules would refuse', () => {
    for (const violating of [0, 1, 3, 12])
      for (const worst of [0, 1, 4, 5])
        for (const warnedAt of [null, WARNED])
          for (const suspensions of [0, 2, 4])
            for (const kind of [null, 'premoderation', 'suspension', 'ban'] as const) {
              const inForce = new Set(kind === null ? [] : [kind])
              const given = figures({
                violating,
                worst,
                warnedAt,
                suspensions,
                afterWarning: warnedAt === null ? 0 : violating,
              })
              const { proposal } = adviseSanction(given, inForce)
              if (proposal === null) continue
              const asked = { ...proposal, reason: 'N01', note: '' }
              expect(checkSanction(asked, facts({ isWarned: warnedAt !== null, inForce }))).toEqual([])
            }
  })
})

it.each([
  [0, false, 1],
  [2, false, 2],
  [0, true, 3],
  [2, true, 3],
  [5, true, 5],
])('a post with a hit of severity %i and a statute (%s) weighs %i', (severity, isIllegal, gravity) => {
  expect(gravityOf(severity, isIllegal)).toBe(gravity)
})
