import { describe, expect, test } from 'vitest'
import { faultOf, newRef, stackPlaces } from '../../../../main/electron/fault.ts'

describe('what a log learns of an exception', () => {
  test('is its kind, its code and where it was', () => {
    const error = Object.assign(new TypeError('Geheimnis'), { code: 'ENOSPC' })
    const fault = faultOf(error)
    expect(fault).toMatchObject({ name: 'TypeError', code: 'ENOSPC' })
    expect(fault.places[0]).toMatch(/^electron\/fault\.test\.ts:\d+:\d+$/)
    expect(JSON.stringify(fault)).not.toContain('Geheimnis')
  })

  test('is never the text that a parser quotes', () => {
    let fault = ''
    try {
      JSON.parse('Du bist ein Vollpfosten')
    } catch (error) {
      fault = JSON.stringify(faultOf(error))
    }
    expect(fault).toContain('SyntaxError')
    expect(fault).not.toContain('Vollpfosten')
  })

  test('is nothing but its type for what is not an error', () => {
    expect(faultOf('Du bist ein Vollpfosten')).toEqual({ name: 'string', code: null, places: [] })
  })

  test('keeps places of the page and drops the words between', () => {
    const stack = `Error: Vollpfosten\n    at Post (app://workstation/assets/index-a1.js:12:345)\n    at div`
    expect(stackPlaces(stack)).toEqual(['assets/index-a1.js:12:345'])
  })

  test('ends after twenty places', () => {
    expect(stackPlaces('at f (a/b.js:1:2)\n'.repeat(100))).toHaveLength(20)
  })

  test('is found by six characters', () => expect(newRef()).toMatch(/^[0-9a-f]{6}$/))
})
