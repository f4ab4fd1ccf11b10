/** The sizes that sweep.css gives to cards and to what stands around them, in rem. */
const CARD_WIDTH = 26
const CARD_HEIGHT = 10.5
const GAP = 0.5
const AROUND_WIDTH = 2.5 + 1
const AROUND_HEIGHT = 3 + 3.5 + 2.75 + 1.5

const LEAST_POSTS = 4
const MOST_POSTS = 60

/** How many posts of the sweep are in sight at once in a window of that size (px), so that nobody approves what was never shown. */
export function postsInSight(widthPx: number, heightPx: number, remPx: number): number {
  const columns = Math.floor((widthPx / remPx - AROUND_WIDTH + GAP) / (CARD_WIDTH + GAP))
  const rows = Math.floor((heightPx / remPx - AROUND_HEIGHT + GAP) / (CARD_HEIGHT + GAP))
  return Math.min(MOST_POSTS, Math.max(LEAST_POSTS, Math.max(1, columns) * Math.max(1, rows)))
}
