/** A post in the form in which it stands on the screen. */
export type Painted = Readonly<{ id: number; revision: number; atMs: number }>

/** Knows which post the moderator can really see: the one whose frame has left for the screen. */
export type PaintWatch = Readonly<{
  /** Called right after React wrote a post into the page, or null when it took it away. */
  wrote: (post: Readonly<{ id: number; revision: number }> | null) => void
  last: () => Painted | null
  /** Calls with every change of `last`; gives back how to end that. */
  subscribe: (call: () => void) => () => void
}>

/** What the watch needs of a browser: the next frame, and the first moment behind it. */
export type Frames = Readonly<{ afterPaint: (call: () => void) => void; nowMs: () => number }>

/** Frames of this window. The message is handled only once the frame is drawn. */
export function windowFrames(): Frames {
  return {
    nowMs: () => performance.now(),
    afterPaint: call => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.addEventListener('message', call, { once: true })
        port1.start()
        port2.postMessage(null)
      })
    },
  }
}

/** Tells after each painted post, and null when a post is taken away; one that was replaced before its frame is never told. */
export function createPaintWatch(frames: Frames, onPainted: (painted: Painted | null) => void): PaintWatch {
  let written: Readonly<{ id: number; revision: number }> | null = null
  let painted: Painted | null = null
  const listeners = new Set<() => void>()
  const tell = (now: Painted | null) => {
    painted = now
    onPainted(painted)
    for (const listener of listeners) listener()
  }
  return {
    last: () => painted,
    subscribe: call => {
      listeners.add(call)
      return () => listeners.delete(call)
    },
    wrote: post => {
      if (post !== null && written?.id === post.id && written.revision === post.revision) return
      written = post
      painted = null
      if (post === null) return tell(null)
      frames.afterPaint(() => {
        if (written === post) tell({ ...post, atMs: frames.nowMs() })
      })
    },
  }
}
