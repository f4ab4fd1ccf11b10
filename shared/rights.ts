import type { RequestName } from './contract.ts'
import type { Moderator, ModeratorRole } from './domain.ts'

// Who may ask for what. The core refuses by this table before a handler sees the request; the screen only explains it.

/**
 * "desk" is being somebody on duty at all; "lead" publishes rules and gives bans; "case" opens cases, secures evidence and makes papers;
 * "law" changes what the desk holds the law to be; "personal" sees what the source knows of an author beside the name; "manage" gives roles.
 */
export type Right = 'desk' | 'lead' | 'case' | 'law' | 'personal' | 'manage'

const RIGHTS: Readonly<Record<ModeratorRole, ReadonlySet<Right>>> = {
  moderator: new Set(['desk']),
  senior: new Set(['desk', 'lead', 'law']),
  legal: new Set(['desk', 'case', 'law', 'personal']),
  // A small house has one person for everything.
  admin: new Set(['desk', 'lead', 'case', 'law', 'personal', 'manage']),
}

/** Whether a role has a right; nobody (null) has none. */
export const roleMay = (role: ModeratorRole | null, right: Right): boolean => role !== null && RIGHTS[role].has(right)

/** Whether whoever is on duty has a right. */
export const may = (person: Pick<Moderator, 'role'> | null | undefined, right: Right): boolean =>
  roleMay(person?.role ?? null, right)

/** The roles that have a right, in their order. */
export const rolesWith = (right: Right): ModeratorRole[] =>
  (Object.keys(RIGHTS) as ModeratorRole[]).filter(role => roleMay(role, right))

/**
 * Whether somebody may give roles. Where there is no admin yet it falls to the seniors, and where there is neither to everybody: the first one
 * of a desk can only come from its own people.
 */
export function mayGiveRoles(acting: Pick<Moderator, 'role'>, people: readonly Pick<Moderator, 'role'>[]): boolean {
  const heldBy = (right: Right) => people.some(person => may(person, right))
  if (heldBy('manage')) return may(acting, 'manage')
  return may(acting, 'lead') || !heldBy('lead')
}

/** The right each request needs; null for what a desk answers before anybody has signed in. */
export const rightFor: Readonly<Record<RequestName, Right | null>> = {
  'app.state': null,
  'reason.list': null,
  'moderator.signIn': null,
  'moderator.setRole': 'desk',
  'workstation.rename': null,
  'queue.list': null,
  'queue.page': null,
  'selection.page': null,
  'selection.count': null,
  'selection.arrived': null,
  'selection.suggest': null,
  'saved.list': null,
  'saved.put': null,
  'saved.remove': null,
  'comment.views': null,
  'comment.link': null,
  'comment.decide': 'desk',
  'sweep.page': null,
  'history.list': null,
  'history.page': null,
  'history.undo': 'desk',
  'history.redo': 'desk',
  'history.turnTo': 'desk',
  'author.read': null,
  'author.note': 'desk',
  'author.sanction': 'desk',
  'author.end': 'desk',
  'notice.place': null,
  'notice.enter': 'desk',
  'complaint.enter': 'desk',
  'thread.read': null,
  'batch.preview': null,
  'batch.decide': 'desk',
  'batch.state': null,
  'batch.cancel': null,
  'similar.group': null,
  'similar.phrase': null,
  'statistics.read': null,
  'waiting.mine': null,
  'opinion.page': 'desk',
  'opinion.views': 'desk',
  'opinion.give': 'desk',
  'opinion.share': null,
  'opinion.setShare': 'lead',
  'opinion.agreement': null,
  'import.start': null,
  'import.cancel': null,
  'import.list': null,
  'demo.load': null,
  'comment.masks': null,
  'hit.mark': 'desk',
  'pack.list': null,
  'pack.read': null,
  'pack.version': null,
  'pack.check': null,
  'pack.try': null,
  'pack.edit': null,
  'pack.diff': null,
  'pack.saveDraft': null,
  'pack.import': null,
  'pack.publish': 'lead',
  'pack.rollBack': 'lead',
  'pack.switch': 'lead',
  'pack.shadow': 'lead',
  'rule.automatic': 'lead',
  'backtest.start': null,
  'backtest.cancel': null,
  'backtest.state': null,
  'backtest.page': null,
  'section.list': null,
  'recheck.state': null,
  'recheck.start': null,
  'recheck.pause': null,
  'recheck.resume': null,
  'recheck.cancel': null,
  'check.text': null,
  'case.list': 'case',
  'case.read': 'case',
  // A moderator sees that a post is in a case, not what the case says.
  'case.ofComment': null,
  'case.open': 'case',
  'case.record': 'case',
  'evidence.capture': 'case',
  'evidence.list': 'case',
  'evidence.read': 'case',
  'evidence.check': 'case',
  'custody.list': 'case',
  'paper.list': 'case',
  'paper.preview': 'case',
  'paper.make': 'case',
  'paper.read': 'case',
  'letterhead.read': 'case',
  'letterhead.set': 'manage',
  'author.personal': 'personal',
  'statement.page': null,
  'statement.counts': null,
  'statement.read': 'desk',
  'statement.edit': 'desk',
  'statement.mark': 'desk',
  'statement.package': 'desk',
  'statement.handOver': 'desk',
  'statement.exports': null,
  'statement.packageAgain': 'desk',
  'statement.writtenAgain': 'desk',
  'statement.receipt': 'desk',
  'statement.setHoldBack': 'lead',
  'audit.verify': null,
  'reference.list': null,
  'reference.entry': null,
  'reference.history': null,
  'reference.edit': 'law',
  'reference.goBack': 'law',
  'source.list': null,
  'source.setProfile': 'law',
  'offence.suggest': null,
  'offence.assess': null,
  'article18.preview': null,
  'article18.record': 'desk',
  'article18.list': 'desk',
}
