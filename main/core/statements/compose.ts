import type { StatementContent, ToldWhat, WithdrawnBecause } from '../../../shared/statement.ts'
import type { Addressee, KnownStatement } from '../db/statements.ts'
import type { Deps } from '../deps.ts'
import { type Letter, type LetterFacts, statementLetter, withdrawalLetter } from './letter.ts'

/** A statement with everything that is printed of it. */
export type Composed = Readonly<{ content: StatementContent; to: Addressee; letter: Letter }>

/** Reads the texts of statements and makes letters of them. */
export function createComposer({ tables, house }: Pick<Deps, 'tables' | 'house'>) {
  const contentOf = (textId: string): StatementContent =>
    JSON.parse(tables.statementRecords.byId(textId)!.content!) as StatementContent

  /** Why it holds no longer, by its last withdrawal. */
  const becauseOf = (id: string): WithdrawnBecause => {
    const last = tables.statementRecords.ofStatement(id).findLast(({ action }) => action === 'withdrawn')
    return last === undefined ? 'undone' : (JSON.parse(last.detail) as { because: WithdrawnBecause }).because
  }

  /** `at` is printed as the letter's date; `textId` names the text where it is not the one in force. */
  const compose = (
    { id, seq, kind, textId }: Pick<KnownStatement, 'id' | 'seq' | 'kind' | 'textId'>,
    what: ToldWhat,
    at: string,
  ): Composed => {
    const content = contentOf(textId)
    const to = tables.statements.addressee(seq)
    const { profile, version } = content.redress
    const redress = tables.statementExports.redress(version, profile) ?? house.redress[profile]
    const facts: LetterFacts = { kind, number: seq, to, house: house.house, redress, at }
    const letter =
      what === 'statement' ? statementLetter(content, facts) : withdrawalLetter(content, facts, becauseOf(id))
    return { content, to, letter }
  }
  return { contentOf, compose }
}
export type Composer = ReturnType<typeof createComposer>
