import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import type { AppEvent } from '../../shared/contract.ts'
import type { Language } from '../../shared/domain.ts'
import { effectiveKeys } from '../../shared/keymaps.ts'
import type { Arguments } from './arguments.ts'
import type { CorePort } from './core-port.ts'
import { layDemoDesk } from './demo-desk.ts'
import {
  chooseImportFile,
  chooseKeymapFile,
  placeBundleFile,
  placePaperFile,
  choosePackFile,
  chooseReceiptFile,
  placeKeymapFile,
  placePackFile,
  placeStatementFolder,
  placeTableFile,
} from './dialogs.ts'
import { createFirstPaint, offerToDesk } from './first-paint.ts'
import { serve, tell } from './ipc.ts'
import type { Log } from './log.ts'
import { offerTextMenu, showMenu } from './menu.ts'
import { createDrawingPage, toPdf, toPng } from './print/page.ts'
import { createPrinter, type PrintPort } from './print/printer.ts'
import { createPreferences, type Preferences } from './preferences.ts'
import { serveFiles } from './protocol.ts'
import { takeScreenshot } from './screenshot.ts'
import { guardSession, openOutside, showInFolder } from './security.ts'
import { openSettings } from './settings-store.ts'
import { createDispatch } from './shell.ts'
import { createWindow, focusWindow, loadPage, showGround, themeSourceOf } from './window.ts'

export type DeskOptions = Readonly<{
  options: Arguments
  /** Absolute folders: the program's own, the profile's, and the reject files'. */
  programDir: string
  profile: string
  rejectsDir: string
  /** Where a picture of the first screen is wanted, or undefined. */
  screenshotPath: string | undefined
  core: CorePort & PrintPort
  log: (area: string) => Log
}>

export type Desk = Readonly<{
  tell: (event: AppEvent) => void
  /** A second start, with the file it was given. */
  comeForward: (importFile: string | null) => void
  show: () => Promise<void>
}>

/** Joins window, doors, menu and preferences. The app must be ready. */
export function openDesk(o: DeskOptions): Desk {
  guardSession(session.defaultSession)
  serveFiles(join(o.programDir, 'out/renderer'))
  const store = openSettings(o.profile)
  const firstPaint = createFirstPaint()

  const send = (event: AppEvent) => tell(window, event)
  const printer = createPrinter({
    core: o.core,
    page: createDrawingPage(),
    draw: { toPdf, toPng },
    log: o.log('print'),
  })

  const preferences = createPreferences({
    store,
    locale: app.getLocale(),
    onChange: changed => {
      dress(changed)
      putUpMenu(changed, send)
      send({ name: 'settings.changed', payload: {} })
    },
  })
  const language = () => preferences.get().language
  // before the window, which takes its ground from it
  nativeTheme.themeSource = themeSourceOf(preferences.get().settings.theme)
  const window = createWindow({
    preload: join(o.programDir, 'out/preload/preload.cjs'),
    place: preferences.get().settings.window,
    theme: () => preferences.get().settings.theme,
    onMoved: place => o.log('window').attempt('savePlace', () => store.save({ window: place })),
  })
  // a hidden page would keep the program running
  window.on('closed', printer.close)
  const dress = ({ get }: Preferences) => {
    const { theme, textSize } = get().settings
    nativeTheme.themeSource = themeSourceOf(theme)
    showGround(window, theme)
    window.webContents.setZoomFactor(textSize / 100)
  }
  // the page begins with the size that the last page of this address had
  window.webContents.on('did-navigate', () => dress(preferences))
  const offer = (path: string) => void firstPaint.happened.then(() => offerToDesk(o.core, path, send))
  offerTextMenu(window.webContents, language)
  putUpMenu(preferences, send)

  const dispatch = createDispatch({
    core: o.core,
    preferences,
    log: o.log('shell'),
    profile: o.profile,
    rejectsDir: o.rejectsDir,
    chooseFile: () => chooseImportFile(window, language()),
    choosePack: () => choosePackFile(window, language()),
    placePack: name => placePackFile(window, language(), name),
    placeTable: name => placeTableFile(window, language(), name),
    placePaper: name => placePaperFile(window, language(), name),
    placeBundle: name => placeBundleFile(window, language(), name),
    placeStatements: () => placeStatementFolder(window, language()),
    chooseReceipt: () => chooseReceiptFile(window, language()),
    chooseKeymap: () => chooseKeymapFile(window, language()),
    placeKeymap: () => placeKeymapFile(window, language()),
    openOutside,
    showInFolder,
    onPainted: firstPaint.tell,
    closeWindow: () => window.close(),
  })
  serve({ dispatch, offerFile: o.core.offerFile, log: o.log('ipc') })

  return {
    tell: event => (event.name === 'print.waiting' ? printer.look() : send(event)),
    comeForward: importFile => {
      focusWindow(window)
      if (importFile !== null) offer(importFile)
    },
    show: async () => {
      await show(o, { window, language: language(), offer, painted: firstPaint.happened })
      // what was left when the program last ended
      void firstPaint.happened.then(printer.look)
    },
  }
}

type Shown = Readonly<{
  window: BrowserWindow
  language: Language
  offer: (path: string) => void
  painted: Promise<void>
}>

/** What the command line asked for, around the first page. */
async function show(o: DeskOptions, { window, language, offer, painted }: Shown): Promise<void> {
  if (o.options.demo) await layDemoDesk(o.core, language)
  if (o.options.importFile !== null) offer(o.options.importFile)
  await loadPage(window, reason => o.log('window').error('renderProcessGone', { reason }))
  if (o.screenshotPath === undefined) return
  await painted
  await takeScreenshot(window, o.screenshotPath)
  if (o.options.exitAfterScreenshot) app.quit()
}

function putUpMenu({ get }: Preferences, send: (event: AppEvent) => void): void {
  const { settings, language } = get()
  showMenu({
    language,
    bindings: effectiveKeys(settings).bindings,
    mac: process.platform === 'darwin',
    withDeveloperTools: !app.isPackaged,
    run: id => send({ name: 'command.chosen', payload: { id } }),
  })
}
