import type { PackSummary } from '../../shared/domain.ts'
import type { Desk } from '../app/desk.ts'
import { currentVersion, placesOf, type RulePlace, samePlace, versionKeys } from '../app/rules-state.ts'
import type { UiState } from '../app/state.ts'

/** The pack and rule that the keys mean: those in the editor, else the chosen row (or its pack), else the first one. */
export function placeNow({ rules }: UiState, packs: readonly PackSummary[]): RulePlace | null {
  if (rules.editor !== null) return { pack: rules.editor.pack, ruleId: rules.editor.ruleId }
  const places = placesOf(packs)
  const chosen = places.find(place => samePlace(place, rules.place))
  // a rule of a draft has no row
  return chosen ?? places.find(place => place.pack === rules.place?.pack) ?? places[0] ?? null
}

/** The entry so many steps on; the ends hold. */
function stepped<T>(entries: readonly T[], at: number, by: number): T | undefined {
  return entries[Math.max(0, Math.min(entries.length - 1, at + by))]
}

/** Up or down the list that is open: rules, rules of the pack, or its versions. */
export function move(desk: Desk, by: number): void {
  const { rules } = desk.store.get()
  const { editor } = rules
  desk.atOnce(() => {
    if (editor === null) {
      const packs = desk.answers.peek('pack.list')?.packs ?? []
      const places = placesOf(packs)
      const now = placeNow(desk.store.get(), packs)
      const next = stepped(
        places,
        places.findIndex(place => samePlace(place, now)),
        by,
      )
      if (next !== undefined) desk.store.step({ type: 'rules.place', place: next })
    } else if (editor.panel === 'versions') {
      const keys = versionKeys(editor)
      const chosen = currentVersion(editor)
      const next = stepped(keys, chosen === null ? 0 : keys.indexOf(chosen), by)
      if (next !== undefined) desk.store.step({ type: 'rules.version', version: next })
    } else {
      const ids = editor.forms.map(form => form.id)
      const next = stepped(ids, editor.ruleId === null ? -by : ids.indexOf(editor.ruleId), by)
      if (next !== undefined) desk.store.step({ type: 'rules.rule', ruleId: next })
    }
  })
}
