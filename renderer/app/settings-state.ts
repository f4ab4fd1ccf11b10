import type { CommandId } from '../../shared/commands.ts'
import type { KeyObjection } from '../../shared/keymaps.ts'
import type { Problem } from '../../shared/errors.ts'
import type { ReferenceKind } from '../../shared/reference.ts'

// The view of the settings as values: which page is open, which key is being changed, what was last said. The settings themselves are an answer.

export type SettingsPage = 'general' | 'keys' | 'law'

/** A command is getting a key. The place is that of the key that gives way; behind the last one it comes beside them. */
export type Recording = Readonly<{ id: CommandId; place: number; chords: readonly string[] }>

export type SettingsSaying =
  | Readonly<{ kind: 'bound' | 'freed'; id: CommandId; key: string }>
  | Readonly<{ kind: 'kept' | 'reset'; id: CommandId }>
  | Readonly<{ kind: 'resetAll' | 'fixed' }>
  | Readonly<{ kind: 'exported' | 'imported'; file: string }>
  | Readonly<{ kind: 'objection'; why: KeyObjection; key: string }>
  | Readonly<{ kind: 'problem'; problem: Problem }>

/** Which entry of the law is open. */
export type LawPlace = Readonly<{ kind: ReferenceKind; entry: string }>

/** The page of the law. Texts that were changed and are not in force yet, by the version they began with. */
export type LawState = Readonly<{ place: LawPlace; drafts: Readonly<Record<number, string>> }>

export type SettingsState = Readonly<{
  page: SettingsPage
  recording: Recording | null
  saying: Readonly<{ id: number; what: SettingsSaying }> | null
  law: LawState
}>

export const initialSettings: SettingsState = {
  page: 'general',
  recording: null,
  saying: null,
  law: { place: { kind: 'statute', entry: 'stgb107_2' }, drafts: {} },
}

export type SettingsStep =
  | Readonly<{ type: 'settings.page'; page: SettingsPage }>
  | Readonly<{ type: 'settings.recording'; recording: Recording | null }>
  | Readonly<{ type: 'settings.lawPlace'; place: LawPlace }>
  | Readonly<{ type: 'settings.lawDraft'; versionId: number; text: string }>
  | Readonly<{ type: 'settings.said'; what: SettingsSaying | null }>

/** Whether a step is one of this view. */
export const isSettingsStep = (step: Readonly<{ type: string }>): step is SettingsStep =>
  step.type.startsWith('settings.')

/** The view of the settings after a step. */
export function reduceSettings(state: SettingsState, step: SettingsStep): SettingsState {
  switch (step.type) {
    case 'settings.page':
      return { ...state, page: step.page, recording: null, saying: null }
    case 'settings.recording':
      return { ...state, recording: step.recording, saying: null }
    case 'settings.lawPlace':
      return { ...state, law: { ...state.law, place: step.place } }
    case 'settings.lawDraft':
      return { ...state, law: { ...state.law, drafts: { ...state.law.drafts, [step.versionId]: step.text } } }
    case 'settings.said':
      return { ...state, saying: step.what === null ? null : { id: (state.saying?.id ?? 0) + 1, what: step.what } }
  }
}
