import { useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { Button } from '../../parts/Button.tsx'
import { chooseFile } from './choose.ts'
import { PastImports } from './PastImports.tsx'

/** Before there is a file: where to get one, and what came in before. */
export function ChooseFile() {
  const { desk } = useWorkplace()
  const words = useWords()
  const [problem, setProblem] = useState<Problem | null>(null)
  const isBusy = useAnswer('import.list')?.some(one => one.state === 'running') === true
  return (
    <div className="import-body">
      <div className="import-drop">
        <p>{words.screen.import.drop}</p>
        <Button kind="main" firstFocus onPress={() => void chooseFile(desk).then(setProblem)}>
          {words.screen.import.choose}
        </Button>
        <p className="field-hint">{words.screen.import.formats}</p>
      </div>
      <output className="field-problem">
        {problem === null ? (isBusy ? words.screen.import.busy : '') : sentenceOf(words, problem)}
      </output>
      <PastImports />
    </div>
  )
}
