import { packSentence, type PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { useSay } from '../../commands/say.ts'
import type { RulesStatus } from '../../app/rules-state.ts'
import { sentenceOf } from '../../app/sentence.ts'

/** What the last order did, and the way back. */
export function StatusLine() {
  const status = useUi(state => state.rules.status)
  const sentence = useSentence(status?.what ?? null)
  const say = useSay()
  const isTrouble =
    status?.what.kind === 'problem' || status?.what.kind === 'faulty' || status?.what.kind === 'noTermFor'
  return (
    <p className="rules-status" role="status" data-trouble={isTrouble || undefined} data-status={status?.id}>
      {say(sentence)}
    </p>
  )
}

function useSentence(what: RulesStatus | null): string {
  const { language } = useWorkplace()
  const strings = useWords()
  const words = strings.screen.rules.status
  switch (what?.kind) {
    case undefined:
      return ''
    case 'published':
      return words.published(what.version, what.rules.join(', '))
    case 'rolledBack':
      return words.rolledBack(what.version, what.before)
    case 'exported':
    case 'imported':
    case 'draftKept':
      return words[what.kind](what.file)
    case 'discarded':
    case 'undone':
    case 'shadowOn':
    case 'shadowOff':
      return words[what.kind]
    case 'removed':
    case 'automaticOn':
    case 'automaticOff':
      return words[what.kind](what.rule)
    case 'packOn':
    case 'packOff':
      return words[what.kind](what.pack)
    case 'excepted':
      return words.excepted(what.word, what.term)
    case 'noTermFor':
      return words.noTermFor(what.word)
    case 'problem':
      return sentenceOf(strings, what.problem)
    case 'faulty':
      return packSentence(language, { ...what.problem, line: null, key: what.problem.key as PackSentenceKey })
  }
}
