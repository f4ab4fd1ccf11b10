import { describe, expect, it } from 'vitest'
import { findContacts, type ContactKind } from '../../../../../../main/core/checks/text/contacts.ts'
import { addresses, emails, ibans, noContacts, phones, plates, type Row } from './contact-texts.ts'
import { harmlessSentences } from './harmless-sentences.ts'

const all: ReadonlySet<ContactKind> = new Set(['email', 'phone', 'iban', 'address', 'plate'])

const summary = (text: string, kinds = all) =>
  findContacts(text, kinds).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)

const tables: readonly (readonly [ContactKind, readonly Row[]])[] = [
  ['email', emails],
  ['phone', phones],
  ['iban', ibans],
  ['address', addresses],
  ['plate', plates],
]

describe.each(tables)('a contact of kind %s', (kind, rows) => {
  it.each(rows)('is found exactly in %j', (text, ...spans) => {
    expect(summary(text)).toEqual(spans.map(span => `${kind} ${span}`))
  })
  it.each(noContacts[kind])('is not seen in %j', text => {
    expect(summary(text, new Set([kind]))).toEqual([])
  })
})

describe('contacts', () => {
  it.each(harmlessSentences)('are not seen in %j', text => {
    expect(summary(text)).toEqual([])
  })
  it('are looked for only in the kinds asked for', () => {
    const text = 'max@example.at, 0664 1234567, Hauptstraße 5'
    expect(summary(text)).toEqual(['email max@example.at', 'phone 0664 1234567', 'address Hauptstraße 5'])
    expect(summary(text, new Set(['phone']))).toEqual(['phone 0664 1234567'])
    expect(summary(text, new Set())).toEqual([])
  })
  it('are never two on the same characters', () => {
    expect(summary('06641234567@example.at')).toEqual(['email 06641234567@example.at'])
    expect(summary('AT61 1904 3002 3457 3201')).toEqual(['iban AT61 1904 3002 3457 3201'])
  })
})
