// What a search for alike texts is, wherever the signatures are: docs/decisions/0023-near-duplicates.md.
import type { Met, Recent } from './recent.ts'
import { BANDS, bandKeys, fewestSharedBands, isSameText, similarity } from './signature.ts'

/** Candidates in memory that are compared in one search: they are cheap. */
const MAX_COMPARED = 500
/** Of one key at most so many are looked at; copies are told by one key alone. */
const MOST_PER_KEY = 64
const MOST_COPIES = 128

export type SimilarQuery = Readonly<{
  /** Only comments submitted from then on, in milliseconds since 1970. */
  sinceMs?: number
  /** Only comments submitted until then. */
  untilMs?: number
  /** From 0 to 1; 0.4 is where unrelated texts are far behind. */
  minSimilarity: number
  limit: number
  /** Only comments of the same text, which is far less to look for. */
  isSameText?: boolean
  /** Somebody counts: as many as asked for are enough, however alike. */
  isCount?: boolean
  /** Somebody wants to see all of a wave: of what is in memory, crowded keys are looked at too. */
  isThorough?: boolean
  /** The comment that asks. */
  except?: number
}>

/** `isSameText` when only spelling, punctuation, numbers or links differ, if anything. */
export type SimilarComment = Readonly<{ commentId: number; similarity: number; isSameText: boolean }>

/** `keys` has the one of the whole text first; who is alike enough shares at least `fewestShared` of the bands' keys. */
export type Search = Readonly<{
  signature: Uint8Array
  keys: Uint32Array
  fewestShared: number
  query: SimilarQuery
  found: SimilarComment[]
}>

/** Of the bands that need not be looked up on disk, so many are all the same: who shares but one key is mostly a stranger. */
const BANDS_TO_BE_SURE = 2

/** A search that has found nothing yet. */
export const searchFor = (signature: Uint8Array, query: SimilarQuery): Search => {
  const keys = bandKeys(signature)
  return query.isSameText === true
    ? { signature, keys: keys.subarray(0, 1), fewestShared: 1, query, found: [] }
    : { signature, keys, fewestShared: fewestSharedBands(query.minSimilarity), query, found: [] }
}

/** Who shares so many of all bands shares `fewestShared` of any `bands` of them. */
export const bandsToLookUp = ({ fewestShared }: Search): Readonly<{ bands: number; fewestShared: number }> => {
  const bands = Math.min(BANDS, BANDS - fewestShared + BANDS_TO_BE_SURE)
  return { bands, fewestShared: Math.max(1, fewestShared - (BANDS - bands)) }
}

/** The keys that fewest others share: sentences that everybody writes tell little and would all be met. */
const leastCrowded = ({ keys }: Search, recent: Recent, bands: number): Uint32Array => {
  const chosen = keys.slice(1)
  const crowds = new Int32Array(chosen.length)
  for (let at = 0; at < chosen.length; at++) crowds[at] = recent.crowd(chosen[at] as number)
  for (let left = chosen.length; left > bands; left--) {
    let most = 0
    for (let at = 1; at < left; at++) if ((crowds[at] as number) > (crowds[most] as number)) most = at
    chosen[most] = chosen[left - 1] as number
    crowds[most] = crowds[left - 1] as number
  }
  return chosen.subarray(0, bands)
}

/** Whether the query asks for that time. */
export const isInTime = (timeMs: number, { sinceMs = -Infinity, untilMs = Infinity }: SimilarQuery): boolean =>
  timeMs >= sinceMs && timeMs <= untilMs

/** Notes a candidate if it is alike; false when there is no need to go on: as many copies of the text as were asked for. */
export const compare = (search: Search, commentId: number, all: Uint8Array, from: number): boolean => {
  const { signature, query, found } = search
  const value = similarity(signature, all, from)
  if (value >= query.minSimilarity)
    found.push({ commentId, similarity: value, isSameText: isSameText(signature, all, from) })
  return found.length < query.limit || (query.isCount !== true && found.some(({ isSameText: isCopy }) => !isCopy))
}

/** Searches one store; false when the search is over, for there is as much as was asked for. */
export const searchRecent = (search: Search, kept: Recent): boolean => {
  const { sinceMs = -Infinity, untilMs = Infinity, except } = search.query
  if (!kept.reaches(sinceMs, untilMs)) return true
  let compared = 0
  let isOpen = true
  const see = ({ id, all, from }: Met): boolean => {
    if (id === except) return true
    isOpen = compare(search, id, all, from)
    return isOpen && ++compared < MAX_COMPARED
  }
  const { bands, fewestShared } = bandsToLookUp(search)
  const mostPerKey = search.query.isThorough === true ? MAX_COMPARED : MOST_PER_KEY
  if (search.keys.length === 1)
    kept.visit(search.keys, { fewestShared: 1, sinceMs, untilMs, mostPerKey: MOST_COPIES }, see)
  else kept.visit(leastCrowded(search, kept, bands), { fewestShared, sinceMs, untilMs, mostPerKey }, see)
  return isOpen
}

/** What was found: copies first, then the most similar, then the newest. */
export const resultOf = ({ found, query }: Search): SimilarComment[] =>
  found
    .sort(
      (a, b) => Number(b.isSameText) - Number(a.isSameText) || b.similarity - a.similarity || b.commentId - a.commentId,
    )
    .slice(0, query.limit)
