import { rows } from '../fixtures/rows.ts'
import { test } from './workstation.ts'
test.use({ start: { demo: true } })
test('measure', async ({ desk }) => {
  await desk.press()
  const out = await desk.page.evaluate(async () => {
    const waits = [] as number[]
    const works = [] as number[]
    for (let i = 0; i < 60; i++) {
      await new Promise(r => setTimeout(r, 100))
      const t = performance.now()
      const seen = new Promise<number>(res => {
        const o = new PerformanceObserver(l => {
          o.disconnect()
          res(l.getEntries().at(-1)!.startTime)
        })
        o.observe({ type: 'mark' })
      })
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', bubbles: true, cancelable: true }))
      works.push(performance.now() - t)
      waits.push((await seen) - t)
    }
    return { works, waits }
  })
  const s = (a: number[]) => {
    const b = a.toSorted((x, y) => x - y)
    return [b[0], b[30], b[57], b[59]].map(x => x!.toFixed(1)).join(' ')
  }
  console.log('work', s(out.works))
  console.log('paint', s(out.waits))
})
