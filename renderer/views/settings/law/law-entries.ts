import type { ReferenceEntry, ReferenceKind } from '../../../../shared/reference.ts'
import type { LawPlace } from '../../../app/settings-state.ts'
import type { Language } from '../../../../shared/domain.ts'
import { matches } from '../../../text/fold.ts'

/** The place as the value of an option, and back. */
export const valueOf = ({ kind, entry }: LawPlace): string => `${kind} ${entry}`
export function placeOf(value: string): LawPlace {
  const [kind = 'statute', entry = ''] = value.split(' ')
  return { kind: kind as ReferenceKind, entry }
}

/** What an entry is called in a list. */
export function titleOf(entry: ReferenceEntry, language: Language): string {
  const { kind, body } = entry
  switch (kind) {
    case 'statute':
      return `${body.ref} – ${body.name[language]}`
    case 'clock':
    case 'document':
      return body.name[language]
    case 'publicity':
      return body[language]
    case 'suggestion':
      return body.id
  }
}

/** Not read in the law itself; a decision of the house is sure of itself. */
export const isToVerify = ({ body: { sure } }: ReferenceEntry): boolean => sure === 'S' || sure === 'G'

/** The entries that hold what is typed. */
export const found = (entries: readonly ReferenceEntry[], typed: string, language: Language): ReferenceEntry[] =>
  entries.filter(entry => typed.trim() === '' || matches(`${titleOf(entry, language)} ${entry.body.id}`, typed))
