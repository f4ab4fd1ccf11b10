// What is put into a page to measure it. `installProbe` is sent there as text, so it must not use anything from outside itself.

/** One key press as the page saw it; all times are the page's own performance.now(), in milliseconds. */
export type SeenKey = {
  /** When the browser took the key in. */
  at: number
  /** From the first listener of the page to the last one. */
  heard: number
  handled: number
  /** Whether the page took the key for itself before the last listener heard it. */
  wasTaken: boolean
  /** The frames that followed: from their first callback to the first message behind them. */
  frames: Array<{ began: number; ended: number }>
}

export type ProbeNotes = Readonly<{
  keys: readonly SeenKey[]
  painted: readonly number[]
  /** What Chromium calls layout shifts, by their scores; those right behind a key count too. */
  shifts: readonly number[]
}>

export type Probe = Readonly<{
  /** To be called once the page has its own listeners. */
  listenLast: () => void
  notes: () => ProbeNotes
  clear: () => void
}>

declare global {
  interface Window {
    benchProbe?: Probe
  }
}

/** Listens before every script of the page. */
export function installProbe(): void {
  const framesWatched = 6
  const isPaintedSince = (ms: number) => (performance.getEntriesByName('post-painted').at(-1)?.startTime ?? 0) > ms
  const keys: SeenKey[] = []
  const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta'])
  const shifts: number[] = []
  const noteShifts = (entries: PerformanceEntryList) => {
    for (const entry of entries) shifts.push((entry as PerformanceEntry & { value: number }).value)
  }
  const observer = new PerformanceObserver(list => noteShifts(list.getEntries()))
  observer.observe({ type: 'layout-shift' })

  const watchFrames = (key: SeenKey) => {
    requestAnimationFrame(() => {
      if (isPaintedSince(key.heard)) return
      const frame = { began: performance.now(), ended: 0 }
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => {
        frame.ended = performance.now()
        key.frames.push(frame)
        if (key.frames.length < framesWatched) watchFrames(key)
      })
      port1.start()
      port2.postMessage(null)
    })
  }

  const first = (event: KeyboardEvent) => {
    if (modifiers.has(event.key)) return
    const key = { at: event.timeStamp, heard: performance.now(), handled: 0, wasTaken: false, frames: [] }
    keys.push(key)
    watchFrames(key)
  }
  const last = (event: KeyboardEvent) => {
    const key = keys.at(-1)
    if (modifiers.has(event.key) || key === undefined) return
    key.handled = performance.now()
    key.wasTaken = event.defaultPrevented
  }

  window.addEventListener('keydown', first, { capture: true })
  window.benchProbe = {
    listenLast: () => window.addEventListener('keydown', last, { capture: true }),
    notes: () => ({
      keys,
      painted: performance.getEntriesByName('post-painted').map(mark => mark.startTime),
      shifts: (noteShifts(observer.takeRecords()), [...shifts]),
    }),
    clear: () => {
      keys.length = 0
      observer.takeRecords()
      shifts.length = 0
      performance.clearMarks('post-painted')
    },
  }
}
