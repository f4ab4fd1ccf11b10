/** A binding in the spelling of `aria-keyshortcuts`; a sequence has none and is left out. */
export const ariaKeys = (key: string | undefined, mac: boolean): string | undefined =>
  key === undefined || key.includes(' ') ? undefined : key.replace('Mod', mac ? 'Meta' : 'Control')
