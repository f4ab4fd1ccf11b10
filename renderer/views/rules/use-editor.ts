import { useUi } from '../../app/context.ts'
import type { Editor } from '../../app/rules-state.ts'

/** The pack that is being edited, or null. */
export function useEditor(): Editor | null {
  return useUi(state => state.rules.editor)
}
