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

/** When there is no window to say it in. */
export function showStartFailure(language: Language, ref: string): void {
  dialog.showErrorBox('Freigabe', words[language].startFailed(ref))
}
