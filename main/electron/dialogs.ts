import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Language } from '../../shared/domain.ts'
import { words } from './words.ts'

/** The file a person chose to import (absolute path), or null. The system's list of recent files does not learn of it. */
export async function chooseImportFile(window: BrowserWindow, language: Language): Promise<string | null> {
  const w = words[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: w.importTitle,
    buttonLabel: w.importButton,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: w.importFiles, extensions: ['csv', 'tsv', 'txt', 'ndjson', 'jsonl', 'json'] },
      { name: w.allFiles, extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

type FileWords = 'packFiles' | 'bundleFiles' | 'paperFiles' | 'tableFiles'

const filtersOf = (language: Language, files: FileWords, extensions: string[]): FileFilter[] => [
  { name: words[language][files], extensions },
  { name: words[language].allFiles, extensions: ['*'] },
]
const packFilters = (language: Language) => filtersOf(language, 'packFiles', ['yaml', 'yml'])

type Place = Readonly<{ title: string; name: string; filters: FileFilter[] }>

/** Where a file shall be written (absolute path), or null. The system asks before a file is replaced. */
async function placeFile(
  window: BrowserWindow,
  language: Language,
  { title, name, filters }: Place,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel: words[language].packSaveButton,
    defaultPath: name,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    filters,
  })
  return canceled || filePath === '' ? null : filePath
}

/** The pack of rules a person chose to import (absolute path), or null. */
export async function choosePackFile(window: BrowserWindow, language: Language): Promise<string | null> {
  const w = words[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: w.packTitle,
    buttonLabel: w.importButton,
    properties: ['openFile', 'dontAddToRecent'],
    filters: packFilters(language),
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where a pack of rules shall be written (absolute path), or null. The system asks before a file is replaced. */
export const placePackFile = (window: BrowserWindow, language: Language, name: string): Promise<string | null> =>
  placeFile(window, language, { title: words[language].packSaveTitle, name, filters: packFilters(language) })

/** Where the bundle of a case shall be written (absolute path), or null. The system asks before a file is replaced. */
export const placeBundleFile = (window: BrowserWindow, language: Language, name: string): Promise<string | null> =>
  placeFile(window, language, {
    title: words[language].bundleSaveTitle,
    name,
    filters: filtersOf(language, 'bundleFiles', ['zip']),
  })

/** Where a paper shall be written (absolute path), or null. The system asks before a file is replaced. */
export const placePaperFile = (window: BrowserWindow, language: Language, name: string): Promise<string | null> =>
  placeFile(window, language, {
    title: words[language].paperSaveTitle,
    name,
    filters: filtersOf(language, 'paperFiles', ['pdf']),
  })

/** Where a table shall be written (absolute path), or null. The system asks before a file is replaced. */
export const placeTableFile = (window: BrowserWindow, language: Language, name: string): Promise<string | null> =>
  placeFile(window, language, {
    title: words[language].tableSaveTitle,
    name,
    filters: filtersOf(language, 'tableFiles', ['csv']),
  })

/** The folder in which an export of statements gets a folder of its own (absolute path), or null. */
export async function placeStatementFolder(window: BrowserWindow, language: Language): Promise<string | null> {
  const w = words[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: w.statementsTitle,
    buttonLabel: w.statementsButton,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** The file with an answer of the Commission's database (absolute path), or null. */
export async function chooseReceiptFile(window: BrowserWindow, language: Language): Promise<string | null> {
  const w = words[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: w.receiptTitle,
    buttonLabel: w.receiptButton,
    properties: ['openFile', 'dontAddToRecent'],
    filters: [
      { name: w.receiptFiles, extensions: ['json', 'ndjson', 'txt'] },
      { name: w.allFiles, extensions: ['*'] },
    ],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

const keymapFilters = (language: Language) => [{ name: words[language].keymapFiles, extensions: ['json'] }]

/** The keymap a person chose to import (absolute path), or null. */
export async function chooseKeymapFile(window: BrowserWindow, language: Language): Promise<string | null> {
  const w = words[language]
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: w.keymapTitle,
    buttonLabel: w.importButton,
    properties: ['openFile', 'dontAddToRecent'],
    filters: keymapFilters(language),
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Where a keymap shall be written (absolute path), or null. The system asks before a file is replaced. */
export const placeKeymapFile = (window: BrowserWindow, language: Language): Promise<string | null> =>
  placeFile(window, language, {
    title: words[language].keymapSaveTitle,
    name: words[language].keymapFileName,
    filters: keymapFilters(language),
  })

/** When there is no window to say it in. */
export function showStartFailure(language: Language, ref: string): void {
  dialog.showErrorBox('Freigabe', words[language].startFailed(ref))
}
