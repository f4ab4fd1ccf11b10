import { describe, expect, test } from 'vitest'
import { effectiveKeys, type KeyChoice } from '../../../../../shared/keymaps.ts'
import { de } from '../../../../../shared/strings/de.ts'
import { keyRows, walkedTo } from '../../../../../renderer/views/settings/key-rows.ts'

const rowsOf = (typed: string, choice: KeyChoice = { preset: 'freigabe', keys: {} }) =>
  keyRows({ choice, ...effectiveKeys(choice), titles: de.commands, nameOf: key => key }, typed)

describe('the rows of the editor', () => {
  test('are found by title, without accents, and by key', () => {
    expect(rowsOf('loschen mit').map(row => row.id)).toEqual(['comment.delete', 'comment.deleteSuggested'])
    expect(rowsOf('g h').map(row => row.id)).toContain('go.decided')
    expect(rowsOf('kein solcher')).toEqual([])
  })

  test('say what is changed and what was lost', () => {
    const rows = rowsOf('', { preset: 'freigabe', keys: { 'comment.later': ['F'] } })
    expect(rows.find(row => row.id === 'comment.later')).toMatchObject({ keys: ['F'], isOwn: true, lost: [] })
    expect(rows.find(row => row.id === 'comment.approve')).toMatchObject({
      keys: [],
      isOwn: false,
      lost: [{ key: 'F', to: 'comment.later' }],
    })
  })
})

describe('walking', () => {
  const rows = rowsOf('')
  const last = rows.length - 1
  const next = rows.findIndex(row => row.id === 'queue.next')

  test('goes over rows and keys, and the ends hold', () => {
    expect(walkedTo('ArrowDown', { row: 0, place: 0 }, rows)).toEqual({ row: 1, place: 0 })
    expect(walkedTo('ArrowUp', { row: 0, place: 0 }, rows)).toEqual({ row: 0, place: 0 })
    expect(walkedTo('End', { row: 0, place: 0 }, rows)?.row).toBe(last)
    expect(walkedTo('PageDown', { row: last, place: 0 }, rows)?.row).toBe(last)
    expect(walkedTo('ArrowRight', { row: next, place: 1 }, rows)).toEqual({ row: next, place: 2 })
    expect(walkedTo('ArrowRight', { row: next, place: 2 }, rows)).toEqual({ row: next, place: 2 })
    expect(walkedTo('ArrowLeft', { row: next, place: 0 }, rows)).toEqual({ row: next, place: 0 })
  })

  test('stays on a key that the next row has', () => {
    expect(walkedTo('ArrowUp', { row: next, place: 2 }, rows)?.place).toBe(rows[next - 1]?.keys.length)
  })

  test('is not what other keys do', () => {
    expect(walkedTo('x', { row: 0, place: 0 }, rows)).toBeNull()
  })
})
