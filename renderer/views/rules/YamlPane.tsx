import { useWords, useWorkplace } from '../../app/context.ts'
import { currentCheck, type Editor } from '../../app/rules-state.ts'
import { CodeField } from '../../parts/CodeField.tsx'
import { ProblemList } from './ProblemList.tsx'

/** The pack as it is written, with what is wrong in it. */
export function YamlPane({ editor }: Readonly<{ editor: Editor }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules.editor
  const problems = currentCheck(editor)?.problems ?? []
  const faults = [...new Set(problems.flatMap(problem => problem.line ?? []))]
  return (
    <div className="yaml-pane" data-rules-part="yaml">
      <CodeField
        label={words.yaml}
        hintId="yaml-hint"
        value={editor.yaml}
        isInvalid={problems.length > 0}
        faults={faults}
        line={editor.line}
        onChange={yaml => desk.store.step({ type: 'rules.typed', yaml })}
        onLeave={() => void desk.rules.keep()}
      />
      <ProblemList editor={editor} />
      <p className="visually-hidden" id="yaml-hint">
        {words.yamlHint}
      </p>
    </div>
  )
}
