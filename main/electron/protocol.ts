import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { APP_SCHEME, PAPER_SCHEME, responseHeaders } from '../policy.ts'
import { servedFile, typeOf } from './served-file.ts'

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: PAPER_SCHEME, privileges: { standard: true, secure: true } },
  ])
}

/** Serves the window's files from one folder (absolute), which may lie inside the packed archive, and nothing else. */
export function serveFiles(root: string): void {
  protocol.handle(APP_SCHEME, async request => {
    const file = request.method === 'GET' ? servedFile(root, request.url) : null
    // node's own reading: the fuse that takes file:// its privileges also ends net.fetch on the archive
    const content = file === null ? null : await readFile(file).catch(() => null)
    if (file === null || content === null) return new Response(null, { status: 404, headers: responseHeaders })
    return new Response(new Uint8Array(content), { headers: { ...responseHeaders, 'content-type': typeOf(file) } })
  })
}
