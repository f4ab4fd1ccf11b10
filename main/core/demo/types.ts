/** An invented article of the demo desk. `hoursAgo` = hours before the moment the demo is loaded. */
export type DemoArticle = { id: string; section: string; title: string; lead: string; hoursAgo: number }

/** An invented account. `registeredDaysAgo` may be a fraction of a day (0.25 = six hours). */
export type DemoAuthor = { id: string; name: string; registeredDaysAgo: number }

/**
 * An invented comment. `minutesAfter` = whole minutes after its article appeared; `parent` = id of an earlier comment
 * of the same article; `reason` = reason code a trained moderator would delete it for, absent when harmless;
 * `past` = it was already decided this way when the demo is loaded.
 */
export type DemoComment = {
  id: string
  article: string
  author: string
  parent?: string
  minutesAfter: number
  text: string
  reason?: string
  tags?: readonly string[]
  past?: 'approved' | 'deleted'
}

/** One part of the demo desk; authors and ids never repeat between parts. */
export type DemoPart = {
  articles: readonly DemoArticle[]
  authors: readonly DemoAuthor[]
  comments: readonly DemoComment[]
}
