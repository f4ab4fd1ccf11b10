import { type BrowserWindow, dialog } from 'electron'
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

const packFilters = (language: Language) => [
  { name: words[language].packFiles, extensions: ['yaml', 'yml'] },
  { name: words[language].allFiles, extensions: ['*'] },
]

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
export async function placePackFile(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const w = words[language]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: w.packSaveTitle,
    buttonLabel: w.packSaveButton,
    defaultPath: name,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    filters: packFilters(language),
  })
  return canceled || filePath === '' ? null : filePath
}

/** Where the bundle of a case shall be written (absolute path), or null. The system asks before a file is replaced. */
export async function placeBundleFile(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const w = words[language]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: w.bundleSaveTitle,
    buttonLabel: w.packSaveButton,
    defaultPath: name,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    filters: [
      { name: w.bundleFiles, extensions: ['zip'] },
      { name: w.allFiles, extensions: ['*'] },
    ],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Where a paper shall be written (absolute path), or null. The system asks before a file is replaced. */
export async function placePaperFile(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const w = words[language]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: w.paperSaveTitle,
    buttonLabel: w.packSaveButton,
    defaultPath: name,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    filters: [
      { name: w.paperFiles, extensions: ['pdf'] },
      { name: w.allFiles, extensions: ['*'] },
    ],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Where a table shall be written (absolute path), or null. The system asks before a file is replaced. */
export async function placeTableFile(window: BrowserWindow, language: Language, name: string): Promise<string | null> {
  const w = words[language]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: w.tableSaveTitle,
    buttonLabel: w.packSaveButton,
    defaultPath: name,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    filters: [
      { name: w.tableFiles, extensions: ['csv'] },
      { name: w.allFiles, extensions: ['*'] },
    ],
  })
  return canceled || filePath === '' ? null : filePath
}

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
export async function placeKeymapFile(window: BrowserWindow, language: Language): Promise<string | null> {
  const w = words[language]
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: w.keymapSaveTitle,
    buttonLabel: w.packSaveButton,
    defaultPath: w.keymapFileName,
    properties: ['dontAddToRecent', 'showOverwriteConfirmation'],
    filters: keymapFilters(language),
  })
  return canceled || filePath === '' ? null : filePath
}

/** When there is no window to say it in. */
export function showStartFailure(language: Language, ref: string): void {
  dialog.showErrorBox('Freigabe', words[language].startFailed(ref))
}
