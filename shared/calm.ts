import type { Hit } from './domain.ts'

// The calm view hides the words that rules hit. Which hits these are, once for the core and the screen.

/** A hit on words that somebody wrote and that speak against the post; links, addresses and false alarms stay readable. */
export function isMasked(hit: Pick<Hit, 'start' | 'end' | 'action' | 'falseAlarm' | 'findings'>): boolean {
  if (hit.end <= hit.start || hit.falseAlarm || hit.action === 'suggest-approve') return false
  // a rule that is one list of terms has no findings of its own
  if (hit.findings.length === 0) return true
  return hit.findings.some(({ kind, truth }) => truth === 'yes' && (kind === 'terms' || kind === 'regex'))
}
