import { lazy, Suspense } from 'react'
import { CaseDialog } from '../views/cases/CaseDialog.tsx'
import { ImportDialog } from '../views/import/ImportDialog.tsx'
import { ModeratorDialog } from '../views/moderator/ModeratorDialog.tsx'
import { ComplaintDialog } from '../views/notices/ComplaintDialog.tsx'
import { NoticeDialog } from '../views/notices/NoticeDialog.tsx'
import { SavedDialog } from '../views/search/SavedDialog.tsx'
import { SearchDialog } from '../views/search/SearchDialog.tsx'
import { KeyHelp } from '../palette/KeyHelp.tsx'
import { Palette } from '../palette/Palette.tsx'
import { useUi } from './context.ts'

/** Pages and pictures are fetched when somebody looks something up, not when the window opens. */
const Manual = lazy(async () => ({ default: (await import('../views/manual/Manual.tsx')).Manual }))

/** The panel that is open, if one is, and over it the manual. */
export function Dialogs() {
  const hasManual = useUi(state => state.manual !== null)
  return (
    <>
      <OpenDialog />
      <Suspense fallback={null}>{hasManual ? <Manual /> : null}</Suspense>
    </>
  )
}

function OpenDialog() {
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
    case 'notice':
      return <NoticeDialog commentId={dialog.commentId} />
    case 'complaint':
      return <ComplaintDialog commentId={dialog.commentId} />
    case 'case':
      return <CaseDialog />
    case 'saved':
      return <SavedDialog />
    case 'import':
      return <ImportDialog probe={dialog.probe} />
  }
}
