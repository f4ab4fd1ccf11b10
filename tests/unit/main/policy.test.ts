import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  allowedPermissions,
  contentSecurityPolicy,
  isAppUrl,
  isInputSized,
  isLoadable,
  isOpenable,
  isPermitted,
  isTrustedSender,
  MAX_INPUT_BYTES,
  PAPER_PAGE,
  paperHeaders,
  paperPreferences,
  responseHeaders,
  webPreferences,
} from '../../../main/policy.ts'

const foreign = [
  'https://evil.example/?next=app://workstation',
  'https://app://workstation/',
  'app://workstation.evil/',
  'app://evil/workstation',
  'app://workstation:80/',
  'app://user@workstation/',
  'app:workstation/index.html',
  'file:///app://workstation/',
  'about:blank',
  'data:text/html,app://workstation',
  'blob:app://workstation/1',
  'javascript:alert(1)',
  '',
  'index.html',
]

describe('the window', () => {
  test('has every switch that binds a page set, and nobody can change them', () => {
    expect(webPreferences).toEqual({
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
      spellcheck: false,
    })
    expect(Object.isFrozen(webPreferences)).toBe(true)
  })
})

describe('the content security policy', () => {
  const policy = new Map(
    contentSecurityPolicy.split('; ').map(directive => {
      const [name = '', ...sources] = directive.split(' ')
      return [name, sources]
    }),
  )

  test('starts from nothing and allows only our own files', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('connect-src')).toEqual(["'self'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })

  test('lets no script make markup from text', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"])
    expect(policy.get('trusted-types')).toEqual(["'none'"])
  })

  test('holds nothing unsafe, no wildcard and no address of the outside', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:/)
  })

  test('is sent beside the header that stops type guessing', () => {
    expect(responseHeaders['content-security-policy']).toBe(contentSecurityPolicy)
    expect(responseHeaders['x-content-type-options']).toBe('nosniff')
  })

  test('takes styles from our own files only', () => {
    expect(policy.get('style-src')).toEqual(["'self'"])
  })
})

describe('our own pages', () => {
  test.each(['app://workstation/', 'app://workstation/index.html', 'app://workstation/a?b#c'])('%s is ours', url =>
    expect(isAppUrl(url)).toBe(true),
  )
  test.each(foreign)('"%s" is not ours', url => expect(isAppUrl(url)).toBe(false))
  test('no text makes the question throw', () => {
    fc.assert(fc.property(fc.string(), url => typeof isAppUrl(url) === 'boolean'))
  })
})

describe('what goes to the browser', () => {
  test.each(['https://zeitung.example/artikel/1', 'https://zeitung.example:8443/?q=a%20b#c'])('%s may', url =>
    expect(isOpenable(url)).toBe(true),
  )
  test.each([
    'http://zeitung.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://server/share',
    'ms-settings:privacy',
    'vscode://file/x',
    'mailto:a@b.example',
    'https://name:password@zeitung.example/',
    'https://zeitung.example@evil.example/',
    'https:///',
    ' ',
    'zeitung.example',
    `https://zeitung.example/${'a'.repeat(2048)}`,
  ])('%s may not', url => expect(isOpenable(url)).toBe(false))
})

describe('what the window may load', () => {
  test('is our own files and what they made themselves', () => {
    expect(isLoadable('app://workstation/assets/index.js', false)).toBe(true)
    expect(isLoadable('blob:app://workstation/5f0c', false)).toBe(true)
  })
  test.each([
    'https://a.example/',
    'http://127.0.0.1/',
    'ws://a.example/',
    'file:///etc/passwd',
    'data:,a',
    'ftp://a/',
    '',
  ])('"%s" is not', url => expect(isLoadable(url, true)).toBe(false))
  test('the developer tools load only where they exist', () => {
    expect(isLoadable('devtools://devtools/bundled/inspector.html', true)).toBe(true)
    expect(isLoadable('devtools://devtools/bundled/inspector.html', false)).toBe(false)
  })
})

describe('permissions', () => {
  test('there is one, and it says what it is for', () => {
    expect(Object.keys(allowedPermissions)).toEqual(['clipboard-sanitized-write'])
    for (const reason of Object.values(allowedPermissions)) expect(reason.length).toBeGreaterThan(20)
    expect(Object.isFrozen(allowedPermissions)).toBe(true)
  })
  test.each([
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'clipboard-read',
    'fileSystem',
    '__proto__',
    'toString',
  ])('%s is refused even to our own page', permission =>
    expect(isPermitted(permission, 'app://workstation/index.html')).toBe(false),
  )
  test.each(foreign)('"%s" gets none', url => expect(isPermitted('clipboard-sanitized-write', url)).toBe(false))
})

describe('who may speak', () => {
  const url = 'app://workstation/index.html'
  test('is the top frame of our own page', () => expect(isTrustedSender({ url, parent: null })).toBe(true))
  test('is no frame inside it', () => expect(isTrustedSender({ url, parent: { url } })).toBe(false))
  test('is no frame that is gone', () => expect(isTrustedSender(null)).toBe(false))
  test.each(foreign)('is not "%s"', other => expect(isTrustedSender({ url: other, parent: null })).toBe(false))
})

describe('the size of what is said', () => {
  test('counts bytes, not characters', () => {
    expect(isInputSized('a'.repeat(MAX_INPUT_BYTES - 2))).toBe(true)
    expect(isInputSized('ä'.repeat(MAX_INPUT_BYTES - 2))).toBe(false)
  })
  test('has room for nothing at all', () => expect(isInputSized(undefined)).toBe(true))
  test('refuses what is not plain data', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    expect(isInputSized(circle)).toBe(false)
    expect(isInputSized({ amount: 1n })).toBe(false)
  })
})

describe('the page that draws papers', () => {
  test('has the switches of the window, and no script', () => {
    expect(paperPreferences).toEqual({ ...webPreferences, javascript: false, webgl: false })
    expect(Object.isFrozen(paperPreferences)).toBe(true)
  })

  test('loads nothing, and hears the one style sheet whose hash it is told', () => {
    const policy = paperHeaders('aGFzaA==')['content-security-policy']
    expect(policy).toBe(
      "default-src 'none'; style-src 'sha256-aGFzaA=='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
    )
    expect(policy).not.toContain('unsafe')
  })

  test('is none of the pages that may speak with the program', () => {
    expect(isAppUrl(PAPER_PAGE)).toBe(false)
    expect(isLoadable(PAPER_PAGE, true)).toBe(false)
    expect(isTrustedSender({ url: PAPER_PAGE, parent: null })).toBe(false)
  })
})
