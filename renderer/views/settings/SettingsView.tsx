import { type KeyboardEvent, useEffect } from 'react'
import type { SettingsPage } from '../../app/settings-state.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { SideLane } from '../queue/SideLane.tsx'
import { Strip } from '../queue/Strip.tsx'
import { BrokenNote } from './BrokenNote.tsx'
import { GeneralPage } from './GeneralPage.tsx'
import { KeysPage } from './KeysPage.tsx'
import { LawPage } from './law/LawPage.tsx'
import { SayingLine } from './SayingLine.tsx'
import './settings-view.css'

const PAGES: readonly SettingsPage[] = ['general', 'keys', 'law']

/** The view of the settings. Everything takes effect at once; there is nothing to save. */
export function SettingsView() {
  const words = useWords().screen.settings
  const page = useUi(state => state.settings.page)
  useEffect(() => document.querySelector<HTMLElement>(`#settings-tab-${page}`)?.focus(), [page])
  return (
    <div className="settings">
      <main className="settings-main" aria-label={words.title}>
        <header className="settings-head">
          <h1 className="settings-title">{words.title}</h1>
          <Tabs page={page} />
          <CommandButton id="settings.back" showKey kind="quiet">
            {words.toDesk}
          </CommandButton>
        </header>
        <BrokenNote />
        <div role="tabpanel" id="settings-page" aria-labelledby={`settings-tab-${page}`} className="settings-page">
          {page === 'general' ? <GeneralPage /> : page === 'keys' ? <KeysPage /> : <LawPage />}
        </div>
      </main>
      <SideLane />
      <Strip lead={<SayingLine />} />
    </div>
  )
}

function Tabs({ page }: Readonly<{ page: SettingsPage }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.settings
  const show = (next: SettingsPage) => desk.store.step({ type: 'settings.page', page: next })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    const step = event.key === 'ArrowRight' ? 1 : PAGES.length - 1
    show(PAGES[(PAGES.indexOf(page) + step) % PAGES.length]!)
  }
  return (
    <div className="settings-tabs" role="tablist" aria-label={words.title} data-own-chords="ArrowLeft ArrowRight">
      {PAGES.map(each => (
        <button
          key={each}
          id={`settings-tab-${each}`}
          type="button"
          role="tab"
          className="settings-tab"
          aria-selected={each === page}
          aria-controls="settings-page"
          tabIndex={each === page ? 0 : -1}
          onClick={() => show(each)}
          onKeyDown={onKeyDown}
        >
          {words.pages[each]}
        </button>
      ))}
    </div>
  )
}
