import './without-eval.ts'
import { createRoot } from 'react-dom/client'
import { postsInSight } from './views/sweep/fit.ts'
import './style/tokens.css'
import './style/reset.css'
import './parts/field.css'
import { flushSync } from 'react-dom'
import { createApi } from './api.ts'
import { App } from './app/App.tsx'
import { createAnswers } from './app/answers.ts'
import { createDesk } from './app/desk.ts'
import { createPaintWatch, windowFrames } from './app/paint.ts'
import { createStore } from './app/store.ts'
import { FaultScreen } from './views/trouble/FaultScreen.tsx'

// Builds the parts and joins them; no logic.

const SOON_MS = 250
const api = createApi(window.api)
const desk = createDesk({
  api,
  store: createStore(),
  answers: createAnswers(api),
  paint: createPaintWatch(windowFrames(), painted =>
    painted === null
      ? performance.mark('post-taken-away')
      : performance.mark('post-painted', { detail: { id: painted.id } }),
  ),
  atOnce: change => flushSync(change),
  nowMs: () => performance.now(),
  postsInSight: () => {
    const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    return postsInSight(window.innerWidth, window.innerHeight, remPx)
  },
  print: () => window.print(),
  soon: call => void window.setTimeout(call, SOON_MS),
  later: (delayMs, call) => {
    const timer = window.setTimeout(call, delayMs)
    return () => window.clearTimeout(timer)
  },
})

const container = document.querySelector('#root')!
const root = createRoot(container, {
  // React has taken the broken tree away; only where it broke is reported, never what was on the screen
  onUncaughtError: (_error, info) => {
    const where = (info.componentStack ?? '').slice(0, 2000)
    const language = desk.answers.peek('settings.get')?.language ?? 'de'
    const report = api.request('fault.report', { where })
    // in a place of its own: what the broken tree still does on its way out clears the old one once more
    const place = document.createElement('div')
    place.id = container.id
    container.replaceWith(place)
    createRoot(place).render(<FaultScreen language={language} report={report} />)
  },
})
root.render(<App desk={desk} mac={navigator.platform.startsWith('Mac')} />)
