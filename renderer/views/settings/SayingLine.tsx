import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import type { SettingsSaying } from '../../app/settings-state.ts'
import { keyName } from '../../commands/say.ts'

/** What the last change of a key did, or why it was not made. */
export function SayingLine() {
  const saying = useUi(state => state.settings.saying)
  const sentence = useSentence(saying?.what ?? null)
  const isTrouble = saying?.what.kind === 'problem' || saying?.what.kind === 'objection'
  return (
    <p className="settings-saying" role="status" data-trouble={isTrouble || undefined} data-saying={saying?.id}>
      {sentence}
    </p>
  )
}

function useSentence(what: SettingsSaying | null): string {
  const { language, mac } = useWorkplace()
  const words = useWords()
  const { said, objections } = words.screen.settings
  switch (what?.kind) {
    case undefined:
      return ''
    case 'bound':
    case 'freed':
      return said[what.kind](words.commands[what.id], keyName(what.key, language, mac))
    case 'kept':
    case 'reset':
      return said[what.kind](words.commands[what.id])
    case 'resetAll':
    case 'fixed':
      return said[what.kind]
    case 'exported':
    case 'imported':
      return said[what.kind](what.file)
    case 'objection':
      return objections[what.why](keyName(what.key, language, mac))
    case 'problem':
      return sentenceOf(words, what.problem)
  }
}
