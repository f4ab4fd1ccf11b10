import { sep } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { servedFile, typeOf } from '../../../../main/electron/served-file.ts'

const root = '/opt/desk/renderer'

describe('an address of the window', () => {
  test.each([
    ['app://workstation/index.html', '/opt/desk/renderer/index.html'],
    ['app://workstation/assets/a%20b.js', '/opt/desk/renderer/assets/a b.js'],
    ['app://workstation/index.html?x=1#y', '/opt/desk/renderer/index.html'],
    ['app://workstation/a/../index.html', '/opt/desk/renderer/index.html'],
  ])('%s is a file below the root', (url, file) => expect(servedFile(root, url)).toBe(file))

  test.each([
    'app://workstation/..%2frenderer-evil/a.js',
    'app://workstation/..%2f..%2f..%2fetc%2fpasswd',
    'app://workstation/%00index.html',
    'app://workstation/%E0%A4%A',
    'app://elsewhere/index.html',
    'https://workstation/index.html',
  ])('%s is nothing', url => expect(servedFile(root, url)).toBeNull())

  test('never leads out of the root, whatever it is made of', () => {
    const piece = fc.constantFrom('..', '%2e%2e', '/', '%2f', '\\', '%5c', '%00', 'a', '~', '%25', '.', ':', '?', '#')
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const file = servedFile(root, `app://workstation/${pieces.join('')}`)
        expect(file === null || (file.startsWith(root + sep) && !file.split(sep).includes('..'))).toBe(true)
      }),
    )
  })

  test('has a type that the browser need not guess', () => {
    expect(typeOf('/a/index.html')).toBe('text/html; charset=utf-8')
    expect(typeOf('/a/INDEX.JS')).toBe('text/javascript; charset=utf-8')
    expect(typeOf('/a/posts.csv')).toBe('application/octet-stream')
  })
})
