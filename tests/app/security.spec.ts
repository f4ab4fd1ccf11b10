import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Page } from '@playwright/test'
import { contentSecurityPolicy, START_PAGE, webPreferences } from '../../main/policy.ts'
import { type Desk, type Launch, test } from './desk.ts'

const OUTSIDE = 'https://example.invalid/elsewhere'

/** Starts the desk with every call to the person's browser written down instead of made. */
async function guarded(
  launch: Launch,
): Promise<Desk & { opened: () => Promise<string[]>; isAlone: () => Promise<void> }> {
  const desk = await launch()
  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { openedInTest: opened })
    shell.openExternal = async url => void opened.push(url)
  })
  const opened = () => desk.app.evaluate(() => (globalThis as unknown as { openedInTest: string[] }).openedInTest)
  const isAlone = async () => {
    const at = () =>
      desk.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]!.webContents
        return contents.isLoadingMainFrame() ? 'on the way' : contents.getURL()
      })
    await expect.poll(at).toBe(START_PAGE)
    expect(desk.app.windows()).toHaveLength(1)
    expect(await opened()).toEqual([])
  }
  return { ...desk, opened, isAlone }
}

/** Puts a link on top of everything and clicks it with the mouse. */
async function clickLink(page: Page, href: string, target: string): Promise<void> {
  await page.evaluate(
    ([url, where]) => {
      const link = Object.assign(document.createElement('a'), { href: url, target: where, id: 'planted' })
      link.textContent = 'Hier klicken'
      link.style.cssText = 'position:fixed;inset:0;z-index:9999'
      document.body.append(link)
    },
    [href, target] as const,
  )
  const { x, y, width, height } = (await page.locator('#planted').boundingBox())!
  // the plain mouse: a click by the locator waits for the journey that is to be prevented
  await page.mouse.click(x + width / 2, y + height / 2)
  await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

test.describe('the window cannot be led away', () => {
  for (const [how, href] of [
    ['to a website', OUTSIDE],
    ['to a file', 'file:///etc/passwd'],
    ['to another host of our scheme', 'app://elsewhere/index.html'],
    ['to a script', 'javascript:document.body.remove()'],
    ['to data', 'data:text/html,hallo'],
  ] as const)
    test(`by a click on a link ${how}`, async ({ launch }) => {
      const desk = await guarded(launch)
      await clickLink(desk.page, href, '')
      await desk.isAlone()
      // asked for in the program: the test driver itself still waits for the journey that does not happen
      const standing = desk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
          `document.querySelector('#root').childElementCount`,
        ),
      )
      expect(await standing).toBeGreaterThan(0)
    })

  test('by a link into a new window', async ({ launch }) => {
    const desk = await guarded(launch)
    await clickLink(desk.page, OUTSIDE, '_blank')
    await desk.isAlone()
  })

  test('by a link of our own into a new window', async ({ launch }) => {
    const desk = await guarded(launch)
    await clickLink(desk.page, START_PAGE, '_blank')
    await desk.isAlone()
  })

  test('by window.open', async ({ launch }) => {
    const desk = await guarded(launch)
    expect(await desk.page.evaluate(url => window.open(url) === null, OUTSIDE)).toBe(true)
    expect(await desk.page.evaluate(() => window.open('about:blank') === null)).toBe(true)
    await desk.isAlone()
  })

  test('by a redirect of our own address', async ({ launch }) => {
    const desk = await guarded(launch)
    const redirected = await desk.app.evaluate(({ BrowserWindow, protocol }, url) => {
      protocol.unhandle('app')
      protocol.handle('app', () => new Response(null, { status: 302, headers: { location: url } }))
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      return new Promise<boolean>(resolve => {
        contents.once('will-redirect', event => setImmediate(() => resolve(event.defaultPrevented)))
        contents.once('did-fail-load', () => resolve(true))
        contents.once('did-navigate', () => resolve(false))
        void contents.executeJavaScript(`location.href = '/redirect'; undefined`)
      })
    }, OUTSIDE)
    expect(redirected).toBe(true)
    expect(desk.page.url()).not.toContain('example.invalid')
    expect(await desk.opened()).toEqual([])
  })
})

test('an article opens in the browser only by its https address', async ({ launch }) => {
  const desk = await guarded(launch)
  await desk.ask('moderator.signIn', { name: 'Test' })
  await desk.ask('demo.load', {})
  const page = await desk.ask('queue.page', { queue: 'incoming', order: 'oldest', after: null, limit: 1 })
  const commentId = page.ok ? page.value.rows[0]!.id : 0
  const link = await desk.ask('comment.link', { commentId })
  const url = link.ok ? link.value.url : null
  expect(url).toMatch(/^https:/)
  expect(await desk.ask('article.open', { commentId })).toEqual({ ok: true, value: {} })
  expect(await desk.opened()).toEqual([url])
})

test.describe('the page', () => {
  test('has three functions of ours and nothing of Node or Electron', async ({ launch }) => {
    const { page } = await launch()
    const surface = await page.evaluate(() => ({
      api: Object.entries(window.api).map(([name, value]) => [name, typeof value]),
      frozen: Object.isFrozen(window.api),
      leaked: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer', '__dirname'].filter(
        name => name in globalThis,
      ),
    }))
    expect(surface).toEqual({
      api: [
        ['dispatch', 'function'],
        ['onEvent', 'function'],
        ['offerFile', 'function'],
      ],
      frozen: true,
      leaked: [],
    })
  })

  test('runs with the switches of the policy', async ({ launch }) => {
    const { app } = await launch()
    const inForce = await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]!.webContents
      // not in the published types, but the only way to see what is really in force
      return (contents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences()
    })
    const reported = Object.entries(webPreferences).filter(([name]) => Object.hasOwn(inForce, name))
    expect(reported.map(([name]) => name)).toEqual(
      expect.arrayContaining(['contextIsolation', 'sandbox', 'webSecurity']),
    )
    expect(inForce).toMatchObject(Object.fromEntries(reported))
  })

  test('gets no door in a frame inside it', async ({ launch }) => {
    const { page } = await launch()
    const inFrame = await page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      return typeof (frame.contentWindow as unknown as { api?: unknown }).api
    })
    expect(inFrame).toBe('undefined')
  })

  test('cannot name a file by itself', async ({ launch }) => {
    const { page } = await launch()
    const reply = await page.evaluate(() => window.api.offerFile(new File(['id;text'], '/etc/passwd')))
    expect(reply).toEqual({ ok: false, problem: { code: 'BAD_INPUT', key: 'badInput' } })
  })

  test('is refused what is not a request, and what is too large', async ({ launch }) => {
    const { page } = await launch()
    const replies = await page.evaluate(async () => {
      const say = (name: unknown, input: unknown) => window.api.dispatch(name as string, input)
      const all = await Promise.all([
        say('__proto__', {}),
        say('constructor', {}),
        say('core.close', {}),
        say(7, {}),
        say('queue.list', { more: true }),
        say('check.text', { text: 'a'.repeat(2_000_000) }),
      ])
      return all.map(reply => (reply.ok ? 'ok' : reply.problem.key))
    })
    expect(replies).toEqual(['unknownRequest', 'unknownRequest', 'unknownRequest', 'badInput', 'badInput', 'badInput'])
  })

  test('cannot put a file on the disk', async ({ launch }) => {
    const { app, page } = await launch()
    const prevented = app.evaluate(
      ({ session }) =>
        new Promise<boolean>(resolve =>
          session.defaultSession.once('will-download', event => setImmediate(() => resolve(event.defaultPrevented))),
        ),
    )
    await page.evaluate(() => {
      const href = URL.createObjectURL(new Blob(['x']))
      Object.assign(document.createElement('a'), { href, download: 'x.html' }).click()
    })
    expect(await prevented).toBe(true)
  })

  test('keeps its title, whatever is in it', async ({ launch }) => {
    const { app, page } = await launch()
    await page.evaluate(() => {
      document.title = 'Ein Beitrag'
    })
    await expect.poll(() => page.title()).toBe('Ein Beitrag')
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle())).toBe('Freigabe')
  })
})

test.describe('the content security policy', () => {
  test('comes with every file', async ({ launch }) => {
    const { page } = await launch()
    const headers = await page.evaluate(async () => {
      const answer = await fetch('/index.html')
      return Object.fromEntries(answer.headers)
    })
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('stops inline scripts, markup from text and code from text', async ({ launch }) => {
    const { page } = await launch()
    const tried = await page.evaluate(async () => {
      const failing = (act: () => void) => {
        try {
          act()
          return 'went through'
        } catch (error) {
          return (error as Error).name
        }
      }
      const script = document.createElement('script')
      const text = failing(() => (script.text = 'window.planted = 1'))
      const source = failing(() => (script.src = 'https://example.invalid/a.js'))
      const markup = failing(() => (document.createElement('div').innerHTML = '<b>x</b>'))
      // from a timer, since what a test driver runs itself is exempt
      const evaluate = Reflect.get(window, 'eval') as (text: string) => unknown
      const code = await new Promise<string>(resolve => setTimeout(() => resolve(failing(() => evaluate('1'))), 0))
      const child = failing(() => script.append('window.planted = 1'))
      document.head.append(script)
      const button = document.createElement('button')
      const handler = failing(() => button.setAttribute('onclick', 'window.planted = 1'))
      document.body.append(button)
      button.click()
      return { text, source, markup, code, child, handler, planted: 'planted' in window }
    })
    expect(tried).toEqual({
      text: 'TypeError',
      source: 'TypeError',
      markup: 'TypeError',
      code: 'EvalError',
      child: 'TypeError',
      handler: 'TypeError',
      planted: false,
    })
  })

  test('breaks nothing the screen needs', async ({ launch }) => {
    const { page } = await launch()
    const complaints: string[] = []
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    await page.reload()
    await page.locator('#root > *').first().waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Escape')
    // the manual and its pictures are fetched only now
    await page.keyboard.press('F1')
    const picture = page.getByRole('article').getByRole('img').first()
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    expect(complaints).toEqual([])
  })
})

test.describe('the network', () => {
  let server: Server
  let visits = 0
  test.beforeEach(async () => {
    visits = 0
    server = createServer((_, answer) => {
      visits += 1
      answer.setHeader('access-control-allow-origin', '*').end('x')
    })
    await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  })
  test.afterEach(() => new Promise<unknown>(closed => server.close(closed)))
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  test('is out of reach for the page', async ({ launch }) => {
    const { page } = await launch()
    const outcomes = await page.evaluate(async url => {
      const settled = (work: Promise<unknown>) =>
        work.then(
          () => 'went through',
          () => 'refused',
        )
      const loaded = (element: HTMLImageElement | HTMLLinkElement) =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve)
          element.addEventListener('error', reject)
          document.head.append(element)
        })
      const socket = new Promise((resolve, reject) => {
        const opened = new WebSocket(url.replace('http', 'ws'))
        opened.addEventListener('open', resolve)
        opened.addEventListener('error', reject)
      })
      // answers at once and sends later, so only the server can tell
      navigator.sendBeacon(url)
      return Promise.all([
        settled(fetch(url)),
        settled(loaded(Object.assign(new Image(), { src: url }))),
        settled(loaded(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url }))),
        settled(socket),
      ])
    }, address())
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
    expect(visits).toBe(0)
  })

  test('is out of reach even where no page and no policy of one is concerned', async ({ launch }) => {
    const { app } = await launch()
    const outcome = await app.evaluate(
      ({ session }, url) => session.defaultSession.fetch(url).then(String, (error: Error) => error.message),
      address(),
    )
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(visits).toBe(0)
  })

  test('serves the page nothing from outside its folder', async ({ launch }) => {
    const { page } = await launch()
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/..%2fmain/index.js', '/', '/missing.js'].map(
          async path => (await fetch(path)).status,
        ),
      ),
    )
    expect(statuses).toEqual([404, 404, 404, 404, 404])
  })
})

test('every permission but the one of the table is denied', async ({ launch }) => {
  const { page } = await launch()
  const states = await page.evaluate(async () => {
    const state = async (name: string) => (await navigator.permissions.query({ name: name as PermissionName })).state
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
    ]
    return {
      denied: await Promise.all(names.map(state)),
      writing: await state('clipboard-write'),
      notification: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
        () => 'went through',
        (error: Error) => error.name,
      ),
      usb: await (navigator as unknown as { usb: { getDevices: () => Promise<unknown[]> } }).usb.getDevices(),
    }
  })
  expect(states.denied).toEqual(states.denied.map(() => 'denied'))
  expect(states.writing).toBe('granted')
  expect(states.notification).toBe('denied')
  expect(['NotAllowedError', 'NotFoundError']).toContain(states.camera)
  expect(states.usb).toEqual([])
})
