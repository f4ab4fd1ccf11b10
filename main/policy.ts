// The whole security policy, as data and predicates. No Electron here, so that tests can hold every line.

export const APP_SCHEME = 'app'
export const APP_ORIGIN = `${APP_SCHEME}://workstation`
export const START_PAGE = `${APP_ORIGIN}/index.html`

/** Every switch that decides what a page may reach, spelled out although most are Electron's defaults today. */
export const webPreferences = Object.freeze({
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // its dictionaries would come over the network
  spellcheck: false,
} as const)

const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
} as const

/** Sent with every file of the window. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ')

/** Response headers of the window's own files, beside their type. */
export const responseHeaders: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/** Papers and pictures are drawn by a page of their own, at this one address. */
export const PAPER_SCHEME = 'paper'
export const PAPER_PAGE = `${PAPER_SCHEME}://page/`

/** The switches of the page that draws papers: those of the window, and no script at all. */
export const paperPreferences = Object.freeze({ ...webPreferences, javascript: false, webgl: false } as const)

/** Response headers of a paper: nothing is loaded, and only the style sheet with this SHA-256 (base64) is heard. */
export const paperHeaders = (styleSha256: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleSha256}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
})

/** Everything a page may ask the browser for, each with its reason. What is not here is refused. */
export const allowedPermissions: Readonly<Record<string, string>> = Object.freeze({
  'clipboard-sanitized-write': 'a moderator copies the number of a post or an article address by command',
})

/** Only our own pages may ask, and only for what the table names. */
export function isPermitted(permission: string, askingUrl: string): boolean {
  return isAppUrl(askingUrl) && Object.hasOwn(allowedPermissions, permission)
}

/** Parsed, then compared: a substring test would let https://evil.example/?next=app://workstation through. */
export function isAppUrl(url: string): boolean {
  const parsed = parse(url)
  return parsed !== null && `${parsed.protocol}//${parsed.host}` === APP_ORIGIN && hasNoCredentials(parsed)
}

const MAX_URL_LENGTH = 2048

/** What may be handed to the person's browser: https, nobody's password inside, no longer than Windows takes (2048). */
export function isOpenable(url: string): boolean {
  const parsed = parse(url)
  return parsed !== null && parsed.protocol === 'https:' && hasNoCredentials(parsed) && url.length <= MAX_URL_LENGTH
}

const ownSchemes: ReadonlySet<string> = new Set([`${APP_SCHEME}:`, 'blob:'])

/** What the window may load at all; the developer tools only where they exist. */
export function isLoadable(url: string, withDeveloperTools: boolean): boolean {
  const scheme = parse(url)?.protocol ?? ''
  return ownSchemes.has(scheme) || (withDeveloperTools && scheme === 'devtools:')
}

/** The part of a frame that matters, so that this file needs no Electron. */
export type Frame = Readonly<{ url: string; parent: unknown }>

/** A message counts only when it comes from the top frame of our own page. A frame that is gone has no say. */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isAppUrl(frame.url)
}

/** More than the longest text a request may carry, six bytes to the character. */
export const MAX_INPUT_BYTES = 1_000_000

/** False for what is larger than any honest request, and for what JSON cannot say (cycles, big integers). */
export function isInputSized(input: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(input) ?? '') <= MAX_INPUT_BYTES
  } catch {
    return false
  }
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

const hasNoCredentials = (url: URL) => url.username === '' && url.password === ''
