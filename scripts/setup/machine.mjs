// What kind of machine this is and what it has.
import fs from 'node:fs'
import path from 'node:path'

const browserNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']

/**
 * The first of these programs that the search path knows, as a full path, or null.
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} environment
 */
export function findProgram(names, environment = process.env) {
  const folders = (environment['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  for (const name of names) {
    for (const folder of folders) {
      const file = path.join(folder, name)
      if (isExecutable(file)) return file
    }
  }
  return null
}

/** A browser for the screen tests: the one named in FREIGABE_CHROMIUM, else what the search path has, or null. */
export function findBrowser(environment = process.env) {
  return environment['FREIGABE_CHROMIUM'] || findProgram(browserNames, environment) || findInstalledBrowser()
}

function findInstalledBrowser() {
  const places = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    path.join(process.env['ProgramFiles'] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ]
  return places.find(file => fs.existsSync(file)) ?? null
}

/** Whether a window would have no display to appear on. */
export function lacksDisplay(platform = process.platform, environment = process.env) {
  return platform === 'linux' && !environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']
}

/** Whether this process is root, which Chromium's sandbox refuses. */
export function isRoot() {
  return process.getuid?.() === 0
}

/** @param {string} file */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK)
    return fs.statSync(file).isFile()
  } catch {
    return false
  }
}
