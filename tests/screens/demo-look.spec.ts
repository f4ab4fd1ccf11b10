import { test } from './workstation.ts'
test.use({ start: { demo: true } })
test('demo', async ({ desk }) => {
  await desk.press('g', 'f')
  for (const n of [1, 2, 3, 4]) {
    await desk.page.waitForTimeout(200)
    await desk.page.screenshot({ path: `/tmp/shots/demo-${n}.png` })
    await desk.press('j', 'j', 'j', 'j', 'j')
  }
  await desk.press('g', 'i')
  await desk.page.waitForTimeout(200)
  await desk.page.screenshot({ path: `/tmp/shots/demo-5.png` })
  await desk.press('d', '0')
  await desk.page.waitForTimeout(200)
  await desk.page.screenshot({ path: `/tmp/shots/demo-6.png` })
})
