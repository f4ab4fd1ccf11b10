import { app, type Session, shell, type WebContents } from 'electron'
import { isAppUrl, isLoadable, isOpenable, isPermitted, PAPER_PAGE } from '../policy.ts'

// Joins the policy to Electron. What is allowed stands in main/policy.ts.

/** Must run before the first window: every page the process ever makes is bound. */
export function lockDown(): void {
  // the start script gives this switch to root alone, for whom Chromium has no sandbox; enabling it would not even start
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => bindContents(contents))
  app.on('login', event => event.preventDefault())
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
}

function bindContents(contents: WebContents): void {
  const stayHome = (event: Readonly<{ url: string; preventDefault: () => void }>) => {
    if (!isAppUrl(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Permissions, devices and the network of one session. Electron grants and loads by default; here the policy decides. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(isPermitted(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLoadable(details.url, !app.isPackaged) }))
  session.on('will-download', event => event.preventDefault())
}

/** The session that draws papers: no permission, no device, and one address. */
export function guardPaperSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== PAPER_PAGE }))
  session.on('will-download', event => event.preventDefault())
}

/** Opens an address in the person's browser; false when the policy refuses it. The only door to the outside. */
export async function openOutside(url: string): Promise<boolean> {
  if (!isOpenable(url)) return false
  await shell.openExternal(new URL(url).href)
  return true
}

/** Shows a file (absolute path, ours) in the system's file manager. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path)
}
