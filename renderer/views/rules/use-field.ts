import { useState } from 'react'
import type { Refusal } from '../../app/rules-desk.ts'
import { packFault, type PackSentenceKey } from '../../../shared/strings/pack-problems.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'

export type FieldState = Readonly<{
  shown: string
  type: (typed: string) => void
  /** Sends what was typed; what is refused stays as typed, with the why. */
  send: () => void
  problem: string
}>

/** A field of the form: what the text says, until somebody types something else. */
export function useField(value: string, commit: (typed: string) => Promise<Refusal | null>): FieldState {
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const sentence = useRefusalSentence(refusal)
  const send = async () => {
    if (typed === null) return
    const answer = typed === value ? null : await commit(typed)
    setRefusal(answer)
    if (answer === null) setTyped(now => (now === typed ? null : now))
  }
  return { shown: typed ?? value, type: setTyped, send: () => void send(), problem: sentence }
}

/** What a refused change says; empty for none. */
export function useRefusalSentence(refusal: Refusal | null): string {
  const { language } = useWorkplace()
  const strings = useWords()
  if (refusal === null) return ''
  if ('problem' in refusal) return sentenceOf(strings, refusal.problem)
  const [first] = refusal.problems
  return first === undefined ? '' : packFault(language, { key: first.key as PackSentenceKey, values: first.values })
}
