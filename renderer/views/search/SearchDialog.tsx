import { noFilter } from '../../../shared/filter.ts'
import { printFilter } from '../../../shared/filter-syntax.ts'
import { openSelection } from '../../app/desk.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { useListTitle } from '../queue/list-title.ts'
import { FilterLine } from './FilterLine.tsx'
import './search.css'

type Props = Readonly<{ within: 'all' | 'list' }>

/** The line over the desk: it searches everything, or narrows the list that is open. */
export function SearchDialog({ within }: Props) {
  const { desk, language } = useWorkplace()
  const words = useWords().screen.search
  const title = useListTitle()
  const selection = useUi(state => state.list.selection)
  const isSearch = within === 'all' || selection.where === 'all'
  const before = within === 'list' || selection.where === 'all' ? selection.filter : noFilter
  const label = isSearch ? words.label : words.narrowLabel(title)
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })
  return (
    <Dialog label={label} className="search" onClose={close}>
      <h2 className="search-label">{label}</h2>
      <FilterLine
        label={label}
        placeholder={isSearch ? words.placeholder : words.narrowPlaceholder}
        sends={isSearch ? words.hint : words.hintNarrow}
        start={printFilter(before, language)}
        mayBeEmpty={!isSearch}
        onSend={filter => {
          close()
          desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'queue' }))
          const order = isSearch ? (selection.where === 'all' ? selection.order : 'newest') : selection.order
          void openSelection(desk, { where: isSearch ? 'all' : selection.where, filter, order })
        }}
      />
    </Dialog>
  )
}
