import type { CommentView } from '../../shared/domain.ts'
import type { Desk } from './desk.ts'
import type { UiState } from './state.ts'

const AHEAD_UNTIL_KNOWN = 10
const BEHIND = 3
const VIEWS_PER_REQUEST = 20

/** Keeps the posts around the moderator's place complete, so that the next one is painted without asking. */
export type Buffer = Readonly<{
  /** Asks for what is missing around the current place. */
  fill: () => void
  /** These comments changed; they and what shows the same person or article are asked for again. */
  outdate: (ids: readonly number[]) => void
  /** What is shown of this author is asked for again. */
  outdateAuthor: (authorId: number) => void
  /** One post, asked for now. Null when it is gone. */
  fetch: (id: number) => Promise<CommentView | null>
}>

/** The ids that should be complete, so many ahead, nearest first. */
export function wantedIds(list: UiState['list'], aheadOf: number): number[] {
  const ahead = list.rows.slice(list.index, list.index + 1 + aheadOf)
  const behind = list.rows.slice(Math.max(0, list.index - BEHIND), list.index).toReversed()
  return [...ahead, ...behind].map(row => row.id)
}

type Parts = Pick<Desk, 'api' | 'store' | 'answers' | 'nowMs' | 'soon'>

/** A buffer that fills the store through the door. `soon` runs a call after a short while. */
export function createBuffer({ api, store, answers, nowMs, soon }: Parts): Buffer {
  const asked = new Set<number>()
  const old = new Set<number>()
  // what only mentions a changed comment is asked for in groups, so that ten decisions a second stay cheap
  const dusty = new Set<number>()

  const isBlind = () => store.get().list.selection.where === 'opinion'

  const request = async (ids: readonly number[], blind = isBlind()): Promise<readonly CommentView[]> => {
    for (const id of ids) {
      asked.add(id)
      old.delete(id)
    }
    const reply = await api.request(blind ? 'opinion.views' : 'comment.views', { ids: [...ids] })
    for (const id of ids) asked.delete(id)
    // an answer for the other kind of list shows what must not be seen here, or hides what must
    if (blind !== isBlind()) fill()
    else if (reply.ok) store.step({ type: 'views.arrived', asked: ids, views: reply.value, atMs: nowMs() })
    return reply.ok ? reply.value : []
  }

  const fill = () => {
    const { list, views } = store.get()
    const aheadOf = answers.peek('settings.get')?.settings.buffer ?? AHEAD_UNTIL_KNOWN
    const missing = wantedIds(list, aheadOf).filter(id => !asked.has(id) && (!views.has(id) || old.has(id)))
    if (missing.length > 0) void request(missing.slice(0, VIEWS_PER_REQUEST)).then(ids => ids.length > 0 && fill())
  }

  const dust = () => {
    for (const id of dusty) old.add(id)
    dusty.clear()
    fill()
  }

  return {
    fill,
    fetch: async id => (await request([id], false)).find(view => view.id === id) ?? null,
    outdateAuthor: authorId => {
      for (const view of store.get().views.values()) if (view.author.id === authorId) old.add(view.id)
      fill()
    },
    outdate: ids => {
      for (const id of ids) old.add(id)
      fill()
      const besides = related(ids, store.get().views)
      if (besides.length > 0 && dusty.size === 0) soon(dust)
      for (const id of besides) dusty.add(id)
    },
  }
}

/** The comments that show the same person or the same article as the changed ones. */
function related(ids: readonly number[], views: ReadonlyMap<number, CommentView>): number[] {
  const changed = ids.flatMap(id => views.get(id) ?? [])
  const authors = new Set(changed.map(view => view.author.id))
  const articles = new Set(changed.map(view => view.article.id))
  const besides = [...views.values()].filter(view => authors.has(view.author.id) || articles.has(view.article.id))
  return besides.map(view => view.id)
}
