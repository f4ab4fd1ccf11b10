import { describe, expect, it } from 'vitest'
import type { ReferenceEntry } from '../../../../../shared/reference.ts'
import { initialSettings, reduceSettings } from '../../../../../renderer/app/settings-state.ts'
import { found, isToVerify, placeOf, titleOf, valueOf } from '../../../../../renderer/views/settings/law/law-entries.ts'
import { SHIPPED_LAW } from '../../../../fixtures/law.ts'

const entries: ReferenceEntry[] = SHIPPED_LAW.entries.statute.map((body, at) => ({
  kind: 'statute',
  versionId: at + 1,
  isOwn: false,
  hasNewerShipped: false,
  body,
}))
const refs = (typed: string) => found(entries, typed, 'de').map(entry => titleOf(entry, 'de'))

describe('the list of the law', () => {
  it('is found by paragraph, by name and by id', () => {
    expect(refs('§ 188')).toEqual(['§ 188 StGB – Herabwürdigung religiöser Lehren'])
    expect(refs('hassmaterial')).toEqual(['§ 283 Abs 4 StGB – Verbreiten von Hassmaterial'])
    expect(refs('dsg63')).toHaveLength(1)
    expect(refs('')).toHaveLength(entries.length)
  })

  it('marks what nobody has read in the law itself', () => {
    const byId = (id: string) => entries.find(({ body }) => body.id === id)!
    expect([isToVerify(byId('stgb115')), isToVerify(byId('stgb78'))]).toEqual([false, true])
  })

  it('leads from an option back to its entry', () => {
    const place = { kind: 'document', entry: 'factsReport' } as const
    expect(placeOf(valueOf(place))).toEqual(place)
  })
})

describe('what is written of the law', () => {
  it('waits by the version it began with, whatever is opened meanwhile', () => {
    const written = reduceSettings(initialSettings, { type: 'settings.lawDraft', versionId: 7, text: 'neu' })
    const elsewhere = reduceSettings(written, {
      type: 'settings.lawPlace',
      place: { kind: 'clock', entry: 'article18' },
    })
    expect(reduceSettings(elsewhere, { type: 'settings.page', page: 'keys' }).law).toEqual({
      place: { kind: 'clock', entry: 'article18' },
      drafts: { 7: 'neu' },
    })
  })
})
