import { describe, expect, it, test } from 'vitest'
import { checkComplaint, checkNotice } from '../../../../shared/rules/notice.ts'
import { aComplaint, aNotice } from '../../../fixtures/notices.ts'

const NOW = Date.parse('2026-11-22T09:00:00Z')
const notice = { nowMs: NOW, isReason: (code: string) => code === 'N01' }
const fields = (found: ReadonlyArray<Readonly<{ field: string }>>) => found.map(({ field }) => field)
const empty = { explanation: ' ', location: '', sender: { name: '', email: '' }, goodFaith: false }

describe('a notice', () => {
  it.each([
    ['with everything', aNotice(), []],
    ['with nothing', aNotice(empty), ['explanation', 'location', 'name', 'email', 'goodFaith']],
    [
      'of an authority with nothing',
      aNotice({ ...empty, kind: 'authority' }),
      ['explanation', 'location', 'name', 'email', 'goodFaith'],
    ],
    [
      'without names where none are needed',
      aNotice({ ...empty, isExempt: true }),
      ['explanation', 'location', 'goodFaith'],
    ],
    ['that is a bare flag', aNotice({ ...empty, kind: 'readerFlag' }), []],
    ['with half an address', aNotice({ sender: { name: 'Eva', email: 'eva@beispiel' } }), ['email']],
    ['that claims a known reason', aNotice({ claimedReason: 'N01' }), []],
    ['that claims an unknown reason', aNotice({ claimedReason: 'N77' }), ['claimedReason']],
    ['from a clock that is a little fast', aNotice({ receivedAt: '2026-11-22T09:04:00Z' }), []],
    ['from tomorrow', aNotice({ receivedAt: '2026-11-23T09:00:00Z' }), ['receivedAt']],
  ])('%s', (_, draft, lacking) => expect(fields(checkNotice(draft, notice))).toEqual(lacking))

  test('names the unknown reason', () => {
    expect(checkNotice(aNotice({ claimedReason: 'N77' }), notice)[0]?.values).toEqual({ reason: 'N77' })
  })
})

describe('a complaint', () => {
  it.each([
    ['of an author about a deletion', aComplaint(), 'deleted', []],
    ['of a notifier about an approval', aComplaint({ complainant: 'notifier' }), 'approved', []],
    ['of an author about an approval', aComplaint(), 'approved', ['complainant']],
    ['of a notifier about a deletion', aComplaint({ complainant: 'notifier' }), 'deleted', ['complainant']],
    ['before anybody decided', aComplaint(), 'pending', ['complainant']],
    ['while somebody is asked', aComplaint(), 'escalated', ['complainant']],
    ['without a word', aComplaint({ text: '' }), 'deleted', ['text']],
    ['with half an address', aComplaint({ sender: { name: '', email: 'x' } }), 'deleted', ['email']],
  ] as const)('%s', (_, draft, status, lacking) =>
    expect(fields(checkComplaint(draft, { nowMs: NOW, status }))).toEqual(lacking),
  )
})
