import type { Language } from '../../shared/domain.ts'

type Words = Readonly<{
  edit: string
  cut: string
  copy: string
  paste: string
  selectAll: string
  undoTyping: string
  redoTyping: string
  importTitle: string
  importButton: string
  importFiles: string
  packTitle: string
  packSaveTitle: string
  packSaveButton: string
  packFiles: string
  paperSaveTitle: string
  paperFiles: string
  bundleSaveTitle: string
  bundleFiles: string
  tableSaveTitle: string
  tableFiles: string
  statementsTitle: string
  statementsButton: string
  receiptTitle: string
  receiptButton: string
  receiptFiles: string
  keymapTitle: string
  keymapSaveTitle: string
  keymapFiles: string
  keymapFileName: string
  allFiles: string
  startFailed: (ref: string) => string
}>

/** What only the system's own menus and dialogs say; the words of the screen stand in shared/strings. */
export const words: Readonly<Record<Language, Words>> = {
  de: {
    edit: 'Bearbeiten',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    undoTyping: 'Eingabe rückgängig machen',
    redoTyping: 'Eingabe wiederholen',
    importTitle: 'Beiträge importieren',
    importButton: 'Importieren',
    importFiles: 'CSV, NDJSON und JSON',
    packTitle: 'Regelpaket importieren',
    packSaveTitle: 'Regelpaket exportieren',
    packSaveButton: 'Speichern',
    packFiles: 'Regelpakete (YAML)',
    paperSaveTitle: 'Schriftstück speichern',
    paperFiles: 'Schriftstück (PDF)',
    bundleSaveTitle: 'Beweispaket speichern',
    bundleFiles: 'Beweispaket (ZIP)',
    tableSaveTitle: 'Statistik als Tabelle speichern',
    tableFiles: 'Tabellen (CSV)',
    statementsTitle: 'Ordner für die Begründungen wählen',
    statementsButton: 'Hier ablegen',
    receiptTitle: 'Antwort der Transparenzdatenbank einlesen',
    receiptButton: 'Einlesen',
    receiptFiles: 'Antworten (JSON)',
    keymapTitle: 'Tastenbelegung importieren',
    keymapSaveTitle: 'Tastenbelegung exportieren',
    keymapFiles: 'Tastenbelegungen (JSON)',
    keymapFileName: 'freigabe-tasten.json',
    allFiles: 'Alle Dateien',
    startFailed: ref => `Freigabe konnte nicht starten. Bitte noch einmal versuchen; der IT hilft die Nummer ${ref}.`,
  },
  en: {
    edit: 'Edit',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    undoTyping: 'Undo typing',
    redoTyping: 'Redo typing',
    importTitle: 'Import posts',
    importButton: 'Import',
    importFiles: 'CSV, NDJSON and JSON',
    packTitle: 'Import a pack of rules',
    packSaveTitle: 'Export a pack of rules',
    packSaveButton: 'Save',
    packFiles: 'Packs of rules (YAML)',
    paperSaveTitle: 'Save the paper',
    paperFiles: 'Paper (PDF)',
    bundleSaveTitle: 'Save the evidence bundle',
    bundleFiles: 'Evidence bundle (ZIP)',
    tableSaveTitle: 'Save the statistics as a table',
    tableFiles: 'Tables (CSV)',
    statementsTitle: 'Choose a folder for the statements of reasons',
    statementsButton: 'Put them here',
    receiptTitle: 'Read an answer of the Transparency Database',
    receiptButton: 'Read',
    receiptFiles: 'Answers (JSON)',
    keymapTitle: 'Import a keymap',
    keymapSaveTitle: 'Export the keymap',
    keymapFiles: 'Keymaps (JSON)',
    keymapFileName: 'freigabe-keys.json',
    allFiles: 'All files',
    startFailed: ref => `Freigabe could not start. Please try again; IT can look up number ${ref}.`,
  },
}
