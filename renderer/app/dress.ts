import type { Language } from '../../shared/domain.ts'
import { PANE_PX, type Settings } from '../../shared/settings.ts'

// What the style sheets go by, written on the root of the page.

export type Pane = 'left' | 'right'

/** The page in the chosen language, colours, spacing and widths. The size of the text is the window's own. */
export function dress(root: HTMLElement, language: Language, settings: Settings): void {
  root.lang = language
  mark(root, 'theme', settings.theme === 'system' ? null : settings.theme)
  mark(root, 'density', settings.density === 'comfortable' ? null : settings.density)
  showPane(root, 'left', settings.leftPane)
  showPane(root, 'right', settings.rightPane)
}

/** Gives a pane this width in px, or the one that fits the window. The post keeps its share of a small window. */
export function showPane(root: HTMLElement, pane: Pane, px: number | null): void {
  const name = `--${pane}-pane`
  if (px === null) root.style.removeProperty(name)
  else root.style.setProperty(name, `clamp(${PANE_PX.least}px, ${px}px, 34vw)`)
}

function mark(root: HTMLElement, name: string, value: string | null): void {
  if (value === null) delete root.dataset[name]
  else root.dataset[name] = value
}
