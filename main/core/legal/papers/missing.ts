import { type MissingField, type Particular, PAPER_FORMS } from '../../../../shared/papers.ts'
import { type PaperFacts, particular, partyOf } from './facts.ts'

/** A condition with the field that is named where it does not hold. */
export type Need = readonly [MissingField, boolean]

/** What a paper of this kind lacks: what is common to all, what its form asks for, and what it needs beside. */
export function missingOf(facts: PaperFacts, needs: readonly Need[]): MissingField[] {
  const { letterhead: house } = facts
  const form = PAPER_FORMS[facts.draft.kind]
  const filled = (name: Particular): Need => [name, particular(facts, name) !== '']
  const common: Need[] = [
    ['letterhead', house.publisher !== '' && house.address !== ''],
    ['contact', house.contact !== '' && (house.phone !== '' || house.email !== '')],
  ]
  const subject: Need[] =
    form.subject === 'victim' || form.subject === 'suspect'
      ? [[form.subject, partyOf(facts)?.role === form.subject]]
      : []
  return [...common, ...subject, ...form.needed.map(filled), ...needs].flatMap(([field, holds]) =>
    holds ? [] : [field],
  )
}

/** Posts, and each of them secured. */
export const secured = ({ posts }: PaperFacts): Need[] => [
  ['posts', posts.length > 0],
  ['captures', posts.every(({ capture }) => capture !== null)],
]
