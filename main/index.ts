import { platform, release } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'
import { startCore } from './core/client.ts'
import { parseArguments } from './electron/arguments.ts'
import { openDataFolder } from './electron/data-folder.ts'
import { openDesk } from './electron/desk.ts'
import { showStartFailure } from './electron/dialogs.ts'
import { logUncaught, openLog } from './electron/log.ts'
import { nativeBinding } from './electron/native-binding.ts'
import { languageFor } from './electron/preferences.ts'
import { registerScheme } from './electron/protocol.ts'
import { closeBeforeQuit } from './electron/quit.ts'
import { readHandOver, type HandOver } from './electron/second-start.ts'
import { lockDown } from './electron/security.ts'

const programDir = join(import.meta.dirname, '../..')
const options = parseArguments(process.argv.slice(1), process.cwd())
const folder = openDataFolder(options.userDataDir ?? app.getPath('userData'), options.userDataDir !== null)
const rejectsDir = join(folder.data, 'rejects')
app.setPath('userData', folder.profile)

lockDown()
registerScheme()
// a second start leaves its file with the first one and ends
const handOver: HandOver = { importFile: options.importFile }
if (app.requestSingleInstanceLock(handOver)) start()
else app.quit()

function start(): void {
  const log = openLog(join(folder.profile, 'logs'), () => new Date())
  logUncaught(log('main'))

  const core = startCore({
    script: new URL('./worker.js', import.meta.url),
    workerData: {
      path: join(folder.data, 'freigabe.db'),
      packsDir: join(programDir, 'main/packs'),
      dataDir: join(programDir, 'main/data'),
      rejectsDir,
      program: { version: app.getVersion(), system: `${platform()} ${release()}` },
      checkerScript: new URL('./checker.js', import.meta.url).href,
      nativeBinding: nativeBinding(),
    },
    onEvent: event => void desk.then(({ tell }) => tell(event)),
    log: ({ level, what, values }) => log('core')[level](what, values),
  })
  closeBeforeQuit(() => core.close().finally(folder.leave))

  // not a top-level await: ready waits for this module to finish
  const desk = app.whenReady().then(() =>
    openDesk({
      options,
      programDir,
      profile: folder.profile,
      rejectsDir,
      screenshotPath: process.env['FREIGABE_SCREENSHOT'],
      core,
      log,
    }),
  )
  app.on(
    'second-instance',
    (_event, _argv, _folder, left) => void desk.then(({ comeForward }) => comeForward(readHandOver(left).importFile)),
  )
  desk
    .then(({ show }) => show())
    .catch((error: unknown) => {
      showStartFailure(languageFor(null, app.getLocale()), log('main').fault('start', error))
      app.exit(1)
    })
}
