import type { Scope } from '../commands.ts'
import type { KeyObjection, Preset } from '../keymaps.ts'
import type { Settings } from '../settings.ts'
import { figuresIn } from './figures.ts'

// The German sentences of the view of the settings.

const { number, counted } = figuresIn('de-AT')
const seconds = new Intl.NumberFormat('de-AT')
const changes = counted('eigene Änderung', 'eigene Änderungen')

const names: Record<keyof Settings, string> = {
  language: 'Sprache',
  theme: 'Farben',
  textSize: 'Schriftgröße',
  density: 'Abstände',
  leftPane: 'Breite der Liste',
  rightPane: 'Breite des Zusammenhangs',
  calm: 'Ruhige Ansicht',
  buffer: 'Beiträge im Voraus',
  sweepPace: 'Mindestzeit im Schnelldurchgang',
  timeZone: 'Zeitzone',
  preset: 'Grundbelegung',
  keys: 'Eigene Tasten',
  window: 'Platz des Fensters',
}

/** What could not be read, by the names of the settings; `keys` is a list with commas. */
export function brokenSettings(keys: string, commands: Readonly<Record<string, string>>): string {
  return keys
    .split(',')
    .map(key => {
      if (key === 'settings.json') return 'die ganze Datei'
      const command = /^keys\.(.+)$/u.exec(key)?.[1]
      if (command !== undefined) return `Tasten für „${commands[command] ?? command}“`
      return (names as Record<string, string>)[key] ?? key
    })
    .join(', ')
}

const scopes: Record<Scope, string> = {
  global: 'überall',
  queue: 'am Beitrag',
  reason: 'beim Grund',
  note: 'in der Notiz',
  dialog: 'im offenen Dialog',
  rules: 'in den Regeln',
  backtest: 'im Rückblick',
  similar: 'bei den ähnlichen Beiträgen',
  picked: 'mit ausgewählten Beiträgen',
  narrowed: 'in Suche und gefilterten Listen',
  sweep: 'im Schnelldurchgang',
  statistics: 'in der Statistik',
  cases: 'bei den Akten',
  case: 'in einer Eingabe zur Akte',
  statements: 'bei den Begründungen',
  statement: 'in der Eingabe zur Begründung',
  thread: 'im Gespräch',
  author: 'in der Nutzerakte',
  sanction: 'in der Maßnahme',
  shift: 'in der Schicht',
  settings: 'in den Einstellungen',
  manual: 'im Handbuch',
}

const objections: Record<KeyObjection, (key: string) => string> = {
  unknownKey: key => `${key} kann keine Tastatur drücken. Bitte eine andere Taste drücken.`,
  reserved: key =>
    `${key} bleibt frei: Tab bewegt den Fokus, Esc führt hinaus, Strg+C, Strg+X und Strg+V gehören zum Text. Bitte eine andere Taste drücken.`,
  typing: key =>
    `${key} geht hier nicht, denn hier wird getippt. Bitte eine Taste mit Strg drücken oder eine wie Enter oder F2.`,
}

const presets: Record<Preset, string> = {
  freigabe: 'Freigabe',
  coral: 'wie in Coral',
  wordpress: 'wie in WordPress',
}

export const settingsDe = {
  title: 'Einstellungen',
  toDesk: 'An den Arbeitsplatz',
  pages: { general: 'Allgemein', keys: 'Tasten', law: 'Recht' },
  names,
  scopes,
  system: 'wie das System',
  sections: { look: 'Aussehen', place: 'Bildschirm', work: 'Arbeiten' },
  themes: { system: 'wie das System', light: 'hell', dark: 'dunkel', contrast: 'hoher Kontrast' },
  densities: { comfortable: 'luftig', compact: 'dicht' },
  percent: (value: number) => `${number(value)} %`,
  fitted: 'passt sich an',
  fit: 'Anpassen',
  pixels: (value: number) => `${number(value)} Punkte`,
  paneHint: 'Die Kante lässt sich auch am Arbeitsplatz ziehen, oder mit Tab erreichen und mit ← → verschieben.',
  edges: { label: 'Breiten', left: 'Kante der Liste', right: 'Kante des Zusammenhangs' },
  calmOn: 'Treffer verdecken, bis man sie sehen will',
  calmHint:
    'Wörter, auf die Regeln angesprochen haben, stehen hinter Blöcken, im Beitrag wie in den Listen. {comment.reveal} zeigt alle eines Beitrags, {hit.next} eines nach dem anderen.',
  ahead: (count: number) => `${number(count)} Beiträge`,
  bufferHint: 'So viele Beiträge hinter dem aktuellen liegen vollständig bereit.',
  pace: (ms: number) => (ms === 0 ? 'keine' : `${seconds.format(ms / 1000)} s je Beitrag`),
  paceHint: 'So lange muss eine Seite im Schnelldurchgang zu sehen sein, bevor sie sich freigeben lässt.',
  zoneHint: (time: string) =>
    `Alle Zeiten auf dem Schirm gelten dort; die Tage der Statistik bleiben die von Wien. Jetzt ist es dort ${time}.`,
  presets,
  presetHints: {
    freigabe: 'F gibt frei, D löscht, E eskaliert, L legt zurück.',
    coral:
      'Wie Freigabe; Z zeigt nur den Beitrag, T geht zur nächsten Warteschlange, B öffnet die Nutzerakte, Umschalt+B schließt dort den Nutzer aus.',
    wordpress: 'A gibt frei, D löscht, S löscht als Spam, U legt zurück, Z macht rückgängig, X wählt aus.',
  },
  own: (count: number) => (count === 0 ? 'keine eigenen Änderungen' : changes(count)),
  filter: 'Befehl oder Taste suchen …',
  none: 'Dazu gibt es keinen Befehl.',
  list: 'Befehle und ihre Tasten',
  columns: { command: 'Befehl', where: 'Gilt', keys: 'Tasten' },
  noKey: 'ohne Taste',
  change: (command: string, key: string) => `${command}: ${key} ändern`,
  add: (command: string) => `${command}: Taste hinzufügen`,
  changed: 'geändert',
  lost: (key: string, other: string) => `${key} liegt jetzt auf „${other}“`,
  hint: 'Pfeile gehen durch die Liste, Enter ändert eine Taste, Entf nimmt sie weg, R holt die Grundbelegung des Befehls zurück.',
  press: (command: string) =>
    `Neue Taste für „${command}“ drücken. Esc lässt alles, wie es war, Rücktaste nimmt die Taste weg.`,
  free: (key: string) => `${key} ist frei. Enter übernimmt; eine zweite Taste macht daraus eine Folge.`,
  freeSequence: (key: string) => `${key} ist frei. Enter übernimmt, Esc lässt alles, wie es war.`,
  conflict: (key: string, others: string) =>
    `${key} ist vergeben: ${others}. Enter ersetzt, dort fällt die Taste dann weg. Esc behält alles, wie es ist.`,
  rival: (command: string) => `„${command}“`,
  rivalOn: (command: string, key: string) => `„${command}“ (${key})`,
  moreRivals: (count: number) => `und ${number(count)} weitere`,
  replace: 'Ersetzen',
  take: 'Übernehmen',
  keep: 'Behalten',
  objections,
  said: {
    bound: (command: string, key: string) => `„${command}“ liegt jetzt auf ${key}.`,
    freed: (command: string, key: string) => `„${command}“ hat ${key} nicht mehr.`,
    kept: (command: string) => `„${command}“ bleibt, wie es war.`,
    reset: (command: string) => `„${command}“ hat wieder die Grundbelegung.`,
    resetAll: 'Alle Befehle haben wieder die Grundbelegung.',
    fixed: 'Esc bleibt, damit immer ein Weg zurück führt.',
    exported: (file: string) => `Die Tastenbelegung steht in ${file}.`,
    imported: (file: string) => `Die Tasten aus ${file} gelten ab jetzt.`,
  },
  sheet: {
    title: 'Freigabe: alle Tasten',
    basis: (preset: string, own: string) => `Grundbelegung ${preset}, ${own}`,
  },
}

export type SettingsStrings = typeof settingsDe
