/** A place names no more posts than these. */
const MOST_NAMES = 12

/**
 * What a place may name a post by, the likeliest first: the whole text, and of a URL its fragment, the values in its query and the end of its path, each
 * as it stands and without the words before its last number ("comment-4711" may be 4711).
 */
export function namesIn(place: string): readonly string[] {
  const text = place.trim()
  if (text === '') return []
  const parts = URL.canParse(text) ? partsOf(new URL(text)) : []
  const names = [text, ...parts.flatMap(part => [part, ...numberIn(part)])]
  return [...new Set(names.filter(name => name !== ''))].slice(0, MOST_NAMES)
}

function partsOf(url: URL): string[] {
  const path = url.pathname.split('/').filter(Boolean)
  return [url.hash.slice(1), ...url.searchParams.values(), path.at(-1) ?? ''].map(decoded)
}

const numberIn = (part: string): string[] => /(\d+)\D*$/.exec(part)?.slice(1, 2) ?? []

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
