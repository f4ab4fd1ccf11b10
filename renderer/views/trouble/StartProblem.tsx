import type { Problem } from '../../../shared/errors.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Button } from '../../parts/Button.tsx'
import './trouble.css'

/** The desk cannot begin: why, and what to do. */
export function StartProblem({ problem }: Readonly<{ problem: Problem }>) {
  const { desk } = useWorkplace()
  const words = useWords()
  return (
    <main className="trouble">
      <h1 className="trouble-title">{words.screen.trouble.title}</h1>
      <p>{sentenceOf(words, problem)}</p>
      <div className="trouble-ways">
        <CommandButton id="window.close" kind="main">
          {words.screen.trouble.quit}
        </CommandButton>
        <Button onPress={() => void desk.answers.client.refetchQueries({ queryKey: ['app.state'] })}>
          {words.screen.trouble.retry}
        </Button>
        <CommandButton id="help.manual" showKey kind="quiet" />
      </div>
    </main>
  )
}
