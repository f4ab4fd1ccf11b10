import type { CommandId } from '../../shared/commands.ts'
import type { Language } from '../../shared/domain.ts'
import type { Bindings } from '../../shared/keymaps.ts'
import { capsOf } from '../../shared/keys.ts'
import { useWorkplace, wordsIn } from '../app/context.ts'

/** A binding in words: "Strg+Z", "G I". */
export const keyName = (key: string, language: Language, mac: boolean): string =>
  capsOf(key, language, mac)
    .map(chord => chord.join('+'))
    .join(' ')

/** A sentence with the keys in force where it names commands, as "{rules.undo}"; a command without a key is named by its title. */
export function withKeyNames(sentence: string, bindings: Bindings, language: Language, mac: boolean): string {
  return sentence.replace(/\{(\w+\.\w+)\}/gu, (written, id: string) => {
    if (!Object.hasOwn(bindings, id)) return written
    const key = bindings[id as CommandId][0]
    return key === undefined
      ? quoted(wordsIn(language).commands[id as CommandId], language)
      : keyName(key, language, mac)
  })
}

/** A title in the marks of the language. */
export const quoted = (title: string, language: Language): string => (language === 'de' ? `„${title}“` : `“${title}”`)

/** Puts the keys in force into the sentences of the screen. */
export function useSay(): (sentence: string) => string {
  const { bindings, language, mac } = useWorkplace()
  return sentence => withKeyNames(sentence, bindings, language, mac)
}
