import { expect, test } from 'vitest'
import { createStatusReader } from '../../../../../main/core/sources/status-map.ts'

const read = (column: string, value: string) => {
  const { status, reasonCode, isUnknown } = createStatusReader(column)(value)
  return [status, reasonCode, isUnknown]
}

test.each(['online', 'Approved', ' VISIBLE ', 'published', '1', 'freigegeben', 'veröffentlicht'])(
  '%s is approved',
  value => {
    expect(read('status', value)).toEqual(['approved', null, false])
  },
)

test.each(['hold', 'pending', '0', 'unapproved', 'in moderation', 'PREMOD', 'SYSTEM_WITHHELD', 'NONE', '', '  '])(
  '%j is pending',
  value => {
    expect(read('comment_approved', value)).toEqual(['pending', null, false])
  },
)

test.each(['deleted', 'removed', 'REJECTED', 'trash', 'post-trashed', 'gelöscht', 'Abgelehnt'])(
  '%s is deleted',
  value => {
    expect(read('status', value)).toEqual(['deleted', null, false])
  },
)

test('spam is deleted and keeps the reason for advertising and spam', () => {
  expect(read('comment_approved', 'spam')).toEqual(['deleted', 'N21', false])
})

test('a word the desk does not know waits for a person, and is counted', () => {
  expect(read('status', 'archiviert')).toEqual(['pending', null, true])
})

test.each([
  ['is_deleted', '1', 'deleted', false],
  ['isDeleted', 'true', 'deleted', false],
  ['isDeleted', 'false', 'pending', false],
  ['isSpam', 'ja', 'deleted', false],
  ['isApproved', 'true', 'approved', false],
  ['freigegeben', 'nein', 'pending', false],
  ['featured', '1', 'pending', true],
  ['featured', '0', 'pending', true],
])('yes and no answer the question of the column: %s = %s is %s', (column, value, status, isUnknown) => {
  expect(createStatusReader(column)(value)).toMatchObject({ status, isUnknown })
})

test('nothing inherited from objects is a status', () => {
  expect(read('status', 'constructor')).toEqual(['pending', null, true])
  expect(read('status', '__proto__')).toEqual(['pending', null, true])
})
