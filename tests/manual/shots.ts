import type { Locator } from '@playwright/test'
import { aComplaint, aNotice } from '../fixtures/notices.ts'
import { aCsvFile, rows } from '../fixtures/rows.ts'
import type { Output } from '../../shared/contract.ts'
import type { StartOptions, Workstation } from '../screens/workstation.ts'

// Every picture of the manual: which keys lead there from the fresh demo desk, and which part of the window is shown.

export type Shot = Readonly<{
  name: string
  start?: Partial<StartOptions>
  /** Brings the window there. */
  go: (desk: Workstation) => Promise<void>
  /** The window in px, where the usual one has more room than there is to see. */
  size?: Readonly<{ width: number; height: number }>
  /** What the picture shows; the whole window without it. */
  part?: (desk: Workstation) => Locator
}>

const keys = async ({ page }: Workstation, ...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key)
}
const found = (desk: Workstation, selector: string) => desk.page.locator(selector).first().waitFor({ timeout: 10_000 })
const post = ({ page }: Workstation) => page.locator('.desk-post')
const bar = ({ page }: Workstation) => page.locator('.bar')

/** Posts of the demo desk that show what a page is about, without words that nobody wants to read in a manual. */
const QUOTED_INSULT = 'Gestern an der Kreuzung'
const THREE_ALIKE = '@hackler_in_pension Die Pension'
const ADVERTISING = 'Mir ist auch zu heiß'
const PACK = 'netiquette-de-at'
const RULE = 'insult-general'

const flaggedPosts = (desk: Workstation) =>
  desk.ask('queue.page', { queue: 'flagged', order: 'risk', mine: false, after: null, limit: 100 }).rows

/** To the flagged post that begins so. */
async function toPost(desk: Workstation, beginning: string) {
  const flagged = flaggedPosts(desk)
  await desk.press('g', 'f')
  for (const row of flagged) {
    if (row.excerpt.startsWith(beginning)) break
    await keys(desk, 'j')
  }
  await desk.press()
}

/** Approves what is oldest of each author, so that there is somebody to trust. */
function withTrust(desk: Workstation) {
  const seen = new Map<number, number>()
  let after: Output<'queue.page'>['next'] = null
  do {
    const page: Output<'queue.page'> = desk.ask('queue.page', {
      queue: 'incoming',
      order: 'oldest',
      mine: false,
      after,
      limit: 100,
    })
    for (const { id: commentId, authorId, revision, version } of page.rows) {
      const known = (seen.get(authorId) ?? 0) + 1
      seen.set(authorId, known)
      const timeOnPostMs = 1200 + ((commentId * 37) % 11) * 400
      const draft = { commentId, revision, version, reason: null, note: '', timeOnPostMs }
      if (known <= 5) desk.ask('comment.decide', { ...draft, action: 'approve' })
    }
    after = page.next
  } while (after !== null)
}

/** A second person, so that somebody can be named. */
function withColleague(desk: Workstation) {
  desk.ask('moderator.signIn', { name: 'Karin Weiss' })
  desk.ask('moderator.signIn', { name: 'Anna Muster' })
}

/** Two notices on the post that begins so, the weightier one later. */
function withNotices(desk: Workstation, beginning: string) {
  const commentId = flaggedPosts(desk).find(row => row.excerpt.startsWith(beginning))!.id
  const ofReader = { claimedReason: 'N01', explanation: 'Da steht, ich sei ein Idiot. Bitte löschen.' }
  desk.ask('notice.enter', aNotice({ commentId, ...ofReader, receivedAt: '2026-11-24T06:05:00.000Z' }))
  const ofFlagger = { kind: 'trustedFlagger', explanation: '§ 115 StGB: öffentlich beschimpft.' } as const
  desk.ask('notice.enter', aNotice({ commentId, ...ofFlagger, receivedAt: '2026-11-24T07:20:00.000Z' }))
}

/** The author of the oldest post objects to what a colleague decided about it. */
function withComplaint(desk: Workstation) {
  const beside = { order: 'oldest', mine: false, after: null, limit: 1 } as const
  const { id: commentId, revision, version } = desk.ask('queue.page', { queue: 'incoming', ...beside }).rows[0]!
  desk.ask('moderator.signIn', { name: 'Karin Weiss' })
  const draft = { commentId, revision, version, reason: 'N01', note: '', timeOnPostMs: 2400 }
  desk.ask('comment.decide', { ...draft, action: 'delete' })
  desk.ask('moderator.signIn', { name: 'Anna Muster' })
  desk.ask('complaint.enter', aComplaint({ commentId, text: 'Ich habe niemanden beleidigt. Bitte noch einmal lesen.' }))
}

/** A draft that makes one rule graver. */
function withDraft(desk: Workstation) {
  const { yaml, versions } = desk.ask('pack.read', { pack: PACK })
  const [before, after] = yaml.split(`- id: ${RULE}\n`)
  const graver = after!.replace('severity: 2', 'severity: 3')
  desk.ask('pack.saveDraft', { pack: PACK, yaml: `${before}- id: ${RULE}\n${graver}`, basedOn: versions[0]!.packId })
}

async function toRules(desk: Workstation) {
  await desk.press()
  await keys(desk, 'g', 'u')
  await found(desk, '[data-rules-home] [aria-selected]')
}

async function toRule(desk: Workstation) {
  await toRules(desk)
  await desk.page.locator(`[data-rules-home] [id="place-${PACK}--${RULE}"]`).click()
}

export const shots: readonly Shot[] = [
  {
    name: 'start',
    start: { demo: false, moderator: null, role: 'moderator' },
    size: { width: 800, height: 620 },
    go: desk => found(desk, '.welcome'),
    part: ({ page }) => page.locator('.welcome'),
  },
  {
    name: 'import',
    go: async desk => {
      await desk.press()
      desk.chooseNext(aCsvFile(desk.folder, rows(40)))
      await keys(desk, 'Control+i')
      await found(desk, '.dialog')
      await keys(desk, 'Enter')
      await found(desk, '.dialog table')
    },
    part: ({ page }) => page.locator('.dialog'),
  },
  { name: 'desk', go: desk => toPost(desk, QUOTED_INSULT) },
  {
    name: 'reasons',
    go: desk => toPost(desk, QUOTED_INSULT).then(() => desk.press('d')),
    part: bar,
  },
  {
    name: 'shift',
    go: async desk => {
      await desk.press('g', 'i', 'f', 'f', 'j', 'd', '8', 'f', 'l')
      await keys(desk, 'Shift+Z')
      await found(desk, '.panel-list')
    },
  },
  {
    name: 'search',
    go: async desk => {
      await desk.press('g', 'i')
      await keys(desk, '/')
      await desk.page.keyboard.type('radweg status:wartet')
      await keys(desk, 'Enter')
      await desk.page.getByRole('dialog').waitFor({ state: 'hidden' })
      await desk.press('j', 'j')
    },
  },
  {
    name: 'hits',
    go: async desk => {
      await toPost(desk, QUOTED_INSULT)
      await keys(desk, 'i')
      await keys(desk, 'h')
    },
    part: post,
  },
  {
    name: 'thread',
    go: async desk => {
      await toPost(desk, QUOTED_INSULT)
      await keys(desk, 'c')
      await found(desk, '.panel-list')
    },
  },
  {
    name: 'author',
    go: async desk => {
      await toPost(desk, QUOTED_INSULT)
      await keys(desk, 'u')
      await found(desk, '.panel-list')
    },
  },
  {
    name: 'similar',
    go: async desk => {
      await toPost(desk, ADVERTISING)
      await keys(desk, 'r')
      await found(desk, '.similar-list')
    },
  },
  {
    name: 'many',
    go: async desk => {
      await toPost(desk, THREE_ALIKE)
      await keys(desk, 'x', 'j', 'j', 'Shift+x')
      await desk.press()
    },
  },
  {
    name: 'sweep',
    go: async desk => {
      withTrust(desk)
      await desk.press('g', 'i')
      await keys(desk, 's')
      await found(desk, '.sweep-page')
    },
  },
  {
    name: 'later',
    go: async desk => {
      await toPost(desk, QUOTED_INSULT)
      await keys(desk, 'Shift+l')
      await desk.page.keyboard.type('18:30')
    },
    part: bar,
  },
  {
    name: 'escalating',
    go: async desk => {
      withColleague(desk)
      await toPost(desk, QUOTED_INSULT)
      await keys(desk, 'e')
      await desk.page.keyboard.type('@Karin Weiss !2h')
    },
    part: bar,
  },
  {
    name: 'notices',
    go: async desk => {
      withNotices(desk, QUOTED_INSULT)
      withComplaint(desk)
      await desk.press('g', 'r')
      await found(desk, '.objections')
    },
  },
  {
    name: 'notices-form',
    size: { width: 900, height: 660 },
    go: async desk => {
      await toPost(desk, QUOTED_INSULT)
      await keys(desk, 'Shift+N')
      await found(desk, '.notice-dialog .place-post')
    },
    part: ({ page }) => page.locator('.notice-dialog'),
  },
  {
    name: 'complaints',
    go: async desk => {
      withComplaint(desk)
      await desk.press('g', 'b')
      await found(desk, '.objections')
    },
    part: post,
  },
  {
    name: 'rules',
    go: async desk => {
      await toRules(desk)
    },
  },
  {
    name: 'rules-form',
    go: async desk => {
      await toRule(desk)
      await keys(desk, 'Enter')
      await found(desk, '[data-rules-part=form]')
    },
  },
  {
    name: 'rules-try',
    go: async desk => {
      await toRule(desk)
      await keys(desk, 'Enter')
      await found(desk, '[data-rules-part=form]')
      await keys(desk, 'b')
      await found(desk, '[data-part=start]')
      await keys(desk, 'b')
    },
  },
  {
    name: 'rules-publish',
    go: async desk => {
      withDraft(desk)
      await toRule(desk)
      await keys(desk, 'v')
      await found(desk, '.versions-list')
    },
  },
  {
    name: 'statements',
    size: { width: 1024, height: 560 },
    go: async desk => {
      desk.ask('statement.setHoldBack', { seconds: 0 })
      await desk.press('g', 'i', 'f', 'd', '1', 'd', '4', 'd', '8', 'd', '5')
      await keys(desk, 'g', 'g')
      await found(desk, '.statement-letter')
    },
  },
  {
    name: 'statistics',
    go: async desk => {
      withTrust(desk)
      await desk.press('g', 'i', 'f', 'f', 'd', '8', 'f', 'd', '1', 'f', 'l')
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
    size: { width: 800, height: 340 },
    start: {
      refused: {
        'app.state': { code: 'DATABASE', key: 'databaseCorrupt', values: { file: 'freigabe.db' } },
      } as unknown as StartOptions['refused'],
    },
    go: desk => found(desk, '.trouble'),
    part: ({ page }) => page.locator('.trouble'),
  },
]
