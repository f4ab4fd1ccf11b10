import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../screens/workstation.ts'
import { PICTURE_SCALE, pictureSize } from '../../scripts/manual/picture-size.mjs'
import { shots } from './shots.ts'

// Takes the pictures of the manual from the demo desk, in both languages. Not one of the suites: letters differ from machine to machine.

const folder = join(import.meta.dirname, '../../docs/manual/pictures')

/** A Tuesday morning in Vienna; ages and days are the same whenever the pictures are taken. */
const MOMENT = new Date('2026-11-24T09:40:00+01:00')

test.use({ timezoneId: 'Europe/Vienna', deviceScaleFactor: PICTURE_SCALE })

for (const language of ['de', 'en'] as const)
  for (const { name, start, size, go, part } of shots)
    test.describe(`${name}, ${language}`, () => {
      test.use({
        start: { demo: true, role: 'senior', language, behindMs: Date.now() - MOMENT.getTime(), ...start },
        ...(size === undefined ? {} : { viewport: size }),
        locale: language === 'de' ? 'de-AT' : 'en-GB',
      })

      test('is taken', async ({ desk, page, context }) => {
        await page.addInitScript(setBack, Date.now() - MOMENT.getTime())
        await page.reload()
        await go(desk)
        await desk.idle()
        await page.mouse.move(0, 0)
        const shot = { animations: 'disabled', caret: 'hide' } as const
        const taken = await (part === undefined ? page.screenshot(shot) : part(desk).screenshot(shot))
        const picture = await asWebp(await context.newPage(), taken)
        expect(pictureSize(picture).width).toBeGreaterThan(200)
        mkdirSync(folder, { recursive: true })
        writeFileSync(join(folder, `${name}-${language}.webp`), picture)
      })
    })

/** Runs in the page before its scripts: its clock goes as that of the core does. */
function setBack(byMs: number) {
  const now = Date.now
  window.Date = class extends Date {
    constructor(...given: [] | [number | string]) {
      super(given.length === 0 ? now() - byMs : given[0])
    }
    static override now = () => now() - byMs
  } as DateConstructor
}

/** The picture in the form that takes the least room for letters on an even ground; the browser has the encoder. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const encoded = await page.evaluate(async base64 => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
    canvas.getContext('2d')!.drawImage(image, 0, 0)
    return canvas.toDataURL('image/webp', 0.45)
  }, png.toString('base64'))
  return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64')
}
