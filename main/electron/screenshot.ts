import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'

/** Writes what the window shows as a PNG (absolute path) and says so in one line on the standard output. */
export async function takeScreenshot(window: BrowserWindow, path: string): Promise<void> {
  if (!window.isVisible()) await new Promise<void>(shown => window.once('show', shown))
  // the first picture may be of the frame before; asking for it makes the next one
  await window.webContents.capturePage()
  const picture = await window.webContents.capturePage()
  await writeFile(path, picture.toPNG())
  process.stdout.write(`screenshot: ${path}\n`)
}
