import { describe, expect, it } from 'vitest'
import { SAID, TARGETS } from '../../../../../shared/reference.ts'
import { nextQuestion, questionsFor, suggestAnswers } from '../../../../../shared/rules/offences/questions.ts'
import { answers, LAW, SHIPPED_LAW } from '../../../../fixtures/law.ts'

const { statutes } = LAW
const suggestions = SHIPPED_LAW.entries.suggestion

describe('the questions of the assistant', () => {
  it.each(SAID)('are five at most for %s', said => {
    for (const target of TARGETS)
      for (const danger of [null, 'yes', 'no'] as const)
        expect(questionsFor(answers({ said: [said], target, danger }), statutes).length).toBeLessThanOrEqual(5)
  })

  it.each([
    ['a threat to a mayor', { said: ['threatGrave'], target: 'official' }, ['said', 'target', 'published', 'danger']],
    ['incitement', { said: ['groupHatred'], target: 'group' }, ['said', 'target', 'published', 'danger']],
    ['defamation', { said: ['allegation'], target: 'privatePerson' }, ['said', 'target', 'truth', 'published']],
    ['an insult of a policeman', { said: ['insult'], target: 'official' }, ['said', 'target', 'relation', 'published']],
    [
      'terrorism',
      { said: ['terrorCall'], target: 'nobody', danger: 'yes' },
      ['said', 'target', 'published', 'danger', 'imminent'],
    ],
  ] as const)('for %s are only those that change something', (_, given, expected) => {
    expect(questionsFor(answers({ ...given, said: [...given.said] }), statutes)).toEqual(expected)
  })

  it('follow one another until nothing is open', () => {
    const asked: string[] = []
    let given = answers({})
    const replies = { said: ['threatGrave'], target: 'official', published: 'yes', danger: 'yes' } as const
    for (let next = nextQuestion(given, statutes); next !== null; next = nextQuestion(given, statutes)) {
      asked.push(next)
      given = { ...given, ...answersTo(next) }
    }
    expect(asked).toEqual(['said', 'target', 'published', 'danger'])

    function answersTo(question: string) {
      return question === 'said'
        ? { said: [...replies.said] }
        : { [question]: replies[question as keyof typeof replies] }
    }
  })
})

describe('what the desk answers by itself', () => {
  const known = { reason: null, statutes: [], everPublic: false }

  it('is what the reason says', () => {
    expect(suggestAnswers({ ...known, reason: 'N09', everPublic: true }, suggestions, statutes)).toEqual(
      answers({ said: ['groupHatred'], target: 'group', published: 'yes' }),
    )
  })

  it('is else what the gravest hit says', () => {
    const given = suggestAnswers({ ...known, statutes: ['stgb276', 'stgb283_4', 'stgb115'] }, suggestions, statutes)
    expect(given).toEqual(answers({ said: ['electionNews'], published: 'no' }))
    expect(suggestAnswers({ ...known, statutes: ['stgb293_1', 'stgb115'] }, suggestions, statutes).said).toEqual([
      'insult',
    ])
  })

  it('never answers for life or safety', () => {
    for (const { id } of suggestions)
      expect(suggestAnswers({ ...known, reason: id }, suggestions, statutes).danger).toBeNull()
  })
})
