import { ImportDialog } from '../views/import/ImportDialog.tsx'
import { ModeratorDialog } from '../views/moderator/ModeratorDialog.tsx'
import { SavedDialog } from '../views/search/SavedDialog.tsx'
import { SearchDialog } from '../views/search/SearchDialog.tsx'
import { KeyHelp } from '../palette/KeyHelp.tsx'
import { Palette } from '../palette/Palette.tsx'
import { useUi } from './context.ts'

/** The panel that is open, if one is. */
export function Dialogs() {
  const dialog = useUi(state => state.dialog)
  switch (dialog?.kind) {
    case undefined:
      return null
    case 'palette':
      return <Palette />
    case 'help':
      return <KeyHelp />
    case 'moderator':
      return <ModeratorDialog />
    case 'search':
      return <SearchDialog within={dialog.within} />
    case 'saved':
      return <SavedDialog />
    case 'import':
      return <ImportDialog probe={dialog.probe} />
  }
}
