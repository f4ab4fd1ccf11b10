import { dateTime } from '../../app/ages.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { goTo } from '../../app/statements.ts'
import { RowList } from '../../parts/RowList.tsx'

/** What has left the desk; each export can be written once more. */
export function ExportList() {
  const { desk, language, settings } = useWorkplace()
  const words = useWords().screen.statements
  const exports = useAnswer('statement.exports')
  const index = Math.min(
    useUi(state => state.statements.index),
    (exports?.length ?? 1) - 1,
  )
  if (exports === undefined || exports.length === 0)
    return (
      <main className="statements-empty" aria-label={words.title}>
        <p>{exports === undefined ? '' : words.empty.exports}</p>
      </main>
    )
  return (
    <main className="statements-exports" aria-label={words.title}>
      <div className="statement-actions">
        <CommandButton id="statements.again" showKey>
          {words.again}
        </CommandButton>
        <p className="field-hint">{words.exports.hint}</p>
      </div>
      <RowList label={words.exports.label} activeId={`export-${index}`} onChoose={at => goTo(desk, at)}>
        {exports.map((one, at) => (
          <div
            key={one.id}
            id={`export-${at}`}
            role="option"
            className="row-list-row statements-row"
            aria-selected={at === index}
            data-at={at}
          >
            <p className="statements-row-head">
              <span className="statements-kind">{words.exports.kinds[one.kind]}</span>
              <span className="statements-author">{one.folder}</span>
            </p>
            <p className="statements-row-what">{words.exports.row(one.statements, one.moderatorName)}</p>
            <p className="statements-when">{dateTime(one.at, language, settings.timeZone)}</p>
          </div>
        ))}
      </RowList>
    </main>
  )
}
