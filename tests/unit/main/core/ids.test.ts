import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { uuidv7 } from '../../../../main/core/ids.ts'

const LATEST_MS = 2 ** 48 - 1

describe('an id', () => {
  it('has the form of RFC 9562: the example of its appendix', () => {
    const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex')
    expect(uuidv7(0x017f22e279b0, () => random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('says version 7 and variant 2, and carries its time, whatever the random bits', () => {
    fc.assert(
      fc.property(fc.nat(LATEST_MS), fc.uint8Array({ minLength: 10, maxLength: 10 }), (ms, random) => {
        const id = uuidv7(ms, () => random)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(Number.parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(ms)
      }),
    )
  })

  it('made later sorts later', () => {
    fc.assert(
      fc.property(fc.nat(LATEST_MS - 1), ms => {
        expect(uuidv7(ms) < uuidv7(ms + 1)).toBe(true)
      }),
    )
  })
})
