import type { Wave } from '../../shared/domain.ts'
import type { Desk } from './desk.ts'
import type { RulePlace } from './rules-state.ts'
import type { UiState } from './state.ts'

// Showing the posts like one post, and making a rule of what they have in common.

/** Where a rule against a wave belongs, when the desk has that pack. */
const WAVE_PACK = 'spam-links'
const SLUG_WORDS = 3
const MIN_SLUG_LETTERS = 4
const MAX_SLUG = 40

/** Opens the group of a post in its place. */
export async function openSimilar(desk: Desk, commentId: number, wave: Wave | null = null): Promise<void> {
  desk.atOnce(() => desk.store.step({ type: 'similar.opened', commentId, wave, atMs: desk.nowMs() }))
  const reply = await desk.api.request('similar.group', { commentId })
  if (reply.ok) return desk.store.step({ type: 'similar.arrived', commentId, group: reply.value })
  desk.store.step({ type: 'similar.closed' })
  const what = { kind: 'problem', problem: reply.problem, commentId: null, authorName: null } as const
  desk.store.step({ type: 'lane.added', what })
}

/** The wave that was announced last and is still in the side lane. */
export function lastWave({ lane }: Pick<UiState, 'lane'>): Wave | null {
  const note = lane.findLast(({ what }) => what.kind === 'wave')
  return note?.what.kind === 'wave' ? note.what.wave : null
}

/** "Kommission hat uns verkauft" → "welle-kommission-verkauft": a rule's name of the words that say most. */
export function ruleNameFor(phrase: string, taken: readonly string[]): string {
  const words = phrase
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(word => word.length >= MIN_SLUG_LETTERS)
  const base = ['welle', ...words.slice(0, SLUG_WORDS)].join('-').slice(0, MAX_SLUG).replace(/-+$/, '')
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`
    if (!taken.includes(name)) return name
  }
}

/** Opens the editor of rules with a draft that finds what the group has in common. Nothing runs before somebody publishes it. */
export async function makeRule(desk: Desk, commentId: number): Promise<void> {
  const packs = desk.answers.peek('pack.list')?.packs ?? (await desk.answers.need('pack.list')).packs
  const pack = packs.find(({ name }) => name === WAVE_PACK) ?? packs[0]
  const reply = await desk.api.request('similar.phrase', { commentId })
  const phrase = reply.ok ? reply.value.phrase : null
  if (pack === undefined || phrase === null)
    return desk.store.step({ type: 'key.blocked', why: pack === undefined ? 'noPack' : 'noPhrase' })
  const place: RulePlace = { pack: pack.name, ruleId: null }
  desk.atOnce(() => desk.store.step({ type: 'view.changed', view: 'rules' }))
  await desk.rules.open(place)
  const refusal = await desk.rules.change(({ forms }) => ({
    kind: 'addRule',
    ruleId: ruleNameFor(
      phrase,
      forms.map(form => form.id),
    ),
    phrase,
  }))
  if (refusal === null) return
  const what =
    'problem' in refusal
      ? ({ kind: 'problem', problem: refusal.problem } as const)
      : ({ kind: 'faulty', problem: refusal.problems[0]! } as const)
  desk.store.step({ type: 'rules.status', what })
}
