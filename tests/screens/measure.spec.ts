import { rows } from '../fixtures/rows.ts'
import { expect, test } from './workstation.ts'
test.use({ start: { rows: rows(60) } })
test('measure', async ({ desk }) => {
  await desk.press()
  const out = await desk.page.evaluate(async () => {
    const waits = [] as number[]; const works = [] as number[]
    for (let i = 0; i < 30; i++) {
      await new Promise(r => setTimeout(r, 100))
      const t = performance.now()
      const seen = new Promise<number>(res => { const o = new PerformanceObserver(l => { o.disconnect(); res(l.getEntries().at(-1)!.startTime) }); o.observe({ type: 'mark' }) })
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', code: 'KeyF', bubbles: true, cancelable: true }))
      works.push(performance.now() - t)
      waits.push((await seen) - t)
    }
    return { works, waits }
  })
  const s = (a: number[]) => a.map(x => x.toFixed(1)).join(' ')
  console.log('work', s(out.works)); console.log('paint', s(out.waits))
})
