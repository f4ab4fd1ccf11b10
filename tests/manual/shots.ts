import type { Locator } from '@playwright/test'
import { aCsvFile, rows } from '../fixtures/rows.ts'
import type { StartOptions, Workstation } from '../screens/workstation.ts'

// Every picture of the manual: which keys lead there from the fresh demo desk, and which part of the window is shown.

export type Shot = Readonly<{
  name: string
  start?: Partial<StartOptions>
  /** Brings the window there. */
  go: (desk: Workstation) => Promise<void>
  /** What the picture shows; the whole window without it. */
  part?: (desk: Workstation) => Locator
}>

const keys = async ({ page }: Workstation, ...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const found = (desk: Workstation, selector: string) => desk.page.locator(selector).first().waitFor()
const post = ({ page }: Workstation) => page.locator('.desk-post')

/** A second person, so that somebody can be named. */
const withColleague = (desk: Workstation) => {
  desk.ask('moderator.signIn', { name: 'Karin Weiss' })
  desk.ask('moderator.signIn', { name: 'Anna Muster' })
}

const toFlagged = (desk: Workstation) => desk.press('g', 'f')

export const shots: readonly Shot[] = [
  {
    name: 'start',
    start: { demo: false, moderator: null, senior: false },
    go: desk => found(desk, '.welcome'),
    part: ({ page }) => page.locator('.welcome'),
  },
  {
    name: 'import',
    start: { demo: false },
    go: async desk => {
      desk.chooseNext(aCsvFile(desk.folder, rows(40)))
      await keys(desk, 'Control+i')
      await found(desk, '.dialog')
      await desk.page.getByRole('button', { name: /Datei wählen|Choose a file/u }).click()
      await found(desk, '.dialog table')
    },
    part: ({ page }) => page.locator('.dialog'),
  },
  { name: 'desk', go: toFlagged },
  {
    name: 'reasons',
    go: desk => toFlagged(desk).then(() => desk.press('d')),
    part: post,
  },
  {
    name: 'shift',
    go: async desk => {
      await desk.press('g', 'f', 'f', 'j', 'd', '1', 'f', 'f')
      await keys(desk, 'Shift+Z')
      await found(desk, '.panel-list')
    },
  },
  {
    name: 'hits',
    go: async desk => {
      await desk.press('g', 'f', 'i')
      await keys(desk, 'h')
    },
    part: post,
  },
  {
    name: 'thread',
    go: async desk => {
      await toFlagged(desk)
      await keys(desk, 'c')
      await found(desk, '.panel-list')
    },
  },
  {
    name: 'author',
    go: async desk => {
      await toFlagged(desk)
      await keys(desk, 'u')
      await found(desk, '.panel-list')
    },
  },
  {
    name: 'similar',
    go: async desk => {
      await toFlagged(desk)
      await keys(desk, 'Shift+r')
      await found(desk, '.similar-list')
    },
  },
  {
    name: 'many',
    go: async desk => {
      await toFlagged(desk)
      await keys(desk, 'x', 'j', 'j', 'j', 'Shift+x')
    },
  },
  {
    name: 'sweep',
    go: async desk => {
      await desk.press('g', 'i')
      await keys(desk, 's')
      await found(desk, '.sweep-page')
    },
  },
  {
    name: 'later',
    go: async desk => {
      await toFlagged(desk)
      await keys(desk, 'Shift+l')
      await desk.page.keyboard.type('18:30')
    },
    part: post,
  },
  {
    name: 'escalating',
    go: async desk => {
      withColleague(desk)
      await toFlagged(desk)
      await keys(desk, 'e')
      await desk.page.keyboard.type('@Karin Weiss !2h ')
    },
    part: post,
  },
  {
    name: 'rules',
    go: async desk => {
      await desk.press()
      await keys(desk, 'g', 'u')
      await found(desk, '.rules-main table')
    },
  },
  {
    name: 'rules-form',
    go: async desk => {
      await desk.press()
      await keys(desk, 'g', 'u')
      await found(desk, '.rules-main table')
      await keys(desk, 'j', 'Enter')
      await found(desk, '[data-rules-part=form]')
    },
  },
  {
    name: 'rules-try',
    go: async desk => {
      await desk.press()
      await keys(desk, 'g', 'u')
      await found(desk, '.rules-main table')
      await keys(desk, 'j', 'Enter')
      await found(desk, '[data-rules-part=form]')
      await keys(desk, 'b')
      await found(desk, '[data-part=start]')
      await keys(desk, 'b')
    },
  },
  {
    name: 'rules-publish',
    go: async desk => {
      await desk.press()
      await keys(desk, 'g', 'u')
      await found(desk, '.rules-main table')
      await keys(desk, 'j', 'v')
      await found(desk, '.versions-list')
    },
  },
  {
    name: 'statistics',
    go: async desk => {
      await desk.press('g', 'f', 'f', 'd', '1', 'f', 'f', 'd', '3', 'f')
      await keys(desk, 'g', 't')
      await found(desk, '.panels')
    },
  },
  {
    name: 'keys',
    go: async desk => {
      await desk.press()
      await keys(desk, 'g', 'k')
      await found(desk, '.keys-row')
    },
  },
  {
    name: 'settings',
    go: async desk => {
      await desk.press()
      await keys(desk, 'g', 's')
      await found(desk, '.settings-general')
    },
  },
  {
    name: 'trouble',
    start: {
      refused: {
        'app.state': { code: 'DATABASE', key: 'databaseCorrupt', values: { file: 'freigabe.db' } },
      } as unknown as StartOptions['refused'],
    },
    go: desk => found(desk, '.trouble'),
    part: ({ page }) => page.locator('.trouble'),
  },
]
