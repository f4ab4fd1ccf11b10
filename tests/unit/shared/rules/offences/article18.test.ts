import { describe, expect, it } from 'vitest'
import type { Article18Answers } from '../../../../../shared/offences.ts'
import { article18, isArticle18Forced } from '../../../../../shared/rules/offences/article18.ts'
import { SHIPPED_LAW } from '../../../../fixtures/law.ts'

const suggestion = (reason: string) => SHIPPED_LAW.entries.suggestion.find(({ id }) => id === reason)
const nothing: Article18Answers = { lifeOrSafety: null, whom: '', howSoon: null, memberState: null, because: '' }
const check = (change: Partial<Article18Answers>, isTerror = false) =>
  article18({ ...nothing, ...change }, { isForced: true, isTerror })
const threat = { lifeOrSafety: 'yes', whom: 'die Bürgermeisterin', howSoon: 'soon' } as const

describe('the check of Art. 18 DSA', () => {
  it('is forced for the reasons that the house has named', () => {
    const forced = ['N01', 'N09', 'N12', 'N13', 'N14', 'N19', 'N20', 'N99'].filter(reason =>
      isArticle18Forced(suggestion(reason), 'official'),
    )
    expect(forced).toEqual(['N12', 'N13', 'N14', 'N19', 'N20'])
  })

  it.each(['group', 'nobody', null] as const)('is not forced for a call for violence against %s', target => {
    expect(isArticle18Forced(suggestion('N14'), target)).toBe(false)
  })

  it('is open while a question is, and names it', () => {
    expect(check({})).toMatchObject({ result: 'open', missing: ['lifeOrSafety'], addressees: [] })
    expect(check({ lifeOrSafety: 'yes' }).missing).toEqual(['whom', 'howSoon'])
    expect(check({ lifeOrSafety: 'unsure', whom: ' ', howSoon: 'now' }).missing).toEqual(['whom'])
    expect(check({ lifeOrSafety: 'no', because: 'Zitat' }).missing).toEqual(['because'])
  })

  it('needs no more than a suspicion', () => {
    expect(check(threat).result).toBe('duty')
    expect(check({ ...threat, lifeOrSafety: 'unsure' }).result).toBe('duty')
  })

  it('keeps a no with its reason', () => {
    expect(check({ lifeOrSafety: 'no', because: 'Es ist ein Zitat aus einem Film.' })).toMatchObject({
      result: 'noDuty',
      addressees: [],
      callFirst: false,
    })
  })

  it('goes to the state concerned, and where that cannot be told to Austria and Europol', () => {
    expect(check({ ...threat, memberState: 'AT' }).addressees).toEqual(['austria'])
    expect(check({ ...threat, memberState: 'DE' }).addressees).toEqual(['otherState'])
    expect(check(threat).addressees).toEqual(['austria', 'europol'])
  })

  it('puts the emergency call first where it is now, even before the last answer', () => {
    expect(check({ lifeOrSafety: 'yes', howSoon: 'now' })).toMatchObject({ result: 'open', callFirst: true })
    expect(check(threat).callFirst).toBe(false)
  })

  it('adds the notice of Art. 14(5) for terrorism that is imminent', () => {
    const now = { ...threat, howSoon: 'now' } as const
    expect([check(now, true), check(now), check(threat, true)].map(one => one.isTerrorNotice)).toEqual([
      true,
      false,
      false,
    ])
  })
})
