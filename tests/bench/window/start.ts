import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { electronProgram, type Start } from './electron.ts'
import { type Memory, memoryOfTree } from './memory.ts'

export type StartFigures = Readonly<{ firstPaintMs: number; memory: Memory | null }>

const SETTLE_MS = 4_000
const TIMEOUT_MS = 120_000
const POLL_MS = 100

/**
 * Starts an Electron, waits for the first `post-painted` of its page, lets it settle, looks at its memory, and ends it. No debugger
 * holds the start up: the page is only asked afterwards when it painted, on its own clock.
 */
export async function measureStart({ args, env }: Start): Promise<StartFigures> {
  const spawnedAtMs = performance.timeOrigin + performance.now()
  const child = spawn(electronProgram(), ['--remote-debugging-port=0', '--remote-allow-origins=*', ...args], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const paintedAtMs = await askPage(await pageAddress(await debuggerPort(child)))
    await setTimeout(SETTLE_MS)
    return { firstPaintMs: paintedAtMs - spawnedAtMs, memory: memoryOfTree(child.pid!) }
  } finally {
    await end(child)
  }
}

async function debuggerPort(child: ChildProcess): Promise<string> {
  const lines = createInterface({ input: child.stderr! })
  const said: string[] = []
  for await (const line of lines) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1]
    if (port !== undefined) {
      child.stderr!.resume()
      return port
    }
    said.push(line)
  }
  throw new Error(`Electron ended before it listened:\n${said.join('\n')}`)
}

async function pageAddress(port: string): Promise<string> {
  const deadlineMs = performance.now() + TIMEOUT_MS
  while (performance.now() < deadlineMs) {
    const reply = await fetch(`http://127.0.0.1:${port}/json/list`)
    const targets = (await reply.json()) as ReadonlyArray<{ type: string; url: string; webSocketDebuggerUrl: string }>
    const page = targets.find(({ type, url }) => type === 'page' && /^(app|file):/.test(url))
    if (page !== undefined) return page.webSocketDebuggerUrl
    await setTimeout(POLL_MS)
  }
  throw new Error('Electron opened no window within two minutes')
}

/** In epoch milliseconds, once it has happened. */
const question = `performance.timeOrigin + performance.getEntriesByName('post-painted')[0].startTime`

/** Asked again and again, because a question put to a page on its way to the next one may stay without an answer. */
async function askPage(address: string): Promise<number> {
  const socket = new WebSocket(address)
  await once(socket, 'open')
  const answered = Promise.withResolvers<number>()
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { result } = JSON.parse(data) as { result?: { result?: { value?: unknown } } }
    if (typeof result?.result?.value === 'number') answered.resolve(result.result.value)
  })
  let id = 0
  const asking = setInterval(() => {
    id += 1
    socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression: question } }))
    if (id * POLL_MS > TIMEOUT_MS) answered.reject(new Error('The page painted nothing within two minutes'))
  }, POLL_MS)
  try {
    return await answered.promise
  } finally {
    clearInterval(asking)
    socket.close()
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
