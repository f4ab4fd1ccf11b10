import { Menu, type WebContents } from 'electron'
import type { Language } from '../../shared/domain.ts'
import { menuTemplate, type MenuOptions, textMenuTemplate } from './menu-template.ts'

/** Puts up the menu bar; again after a change of language. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

/** Cut, copy and paste by the right mouse button, where there is something to cut, copy or paste into. */
export function offerTextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable || selectionText !== '') Menu.buildFromTemplate(textMenuTemplate(language(), isEditable)).popup()
  })
}
