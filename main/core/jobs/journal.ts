import { type Journal, type JournalPages } from '../db/journal.ts'
import { JOURNAL_PAGES } from '../db/open.ts'

/** From here on the writer waits: SQLite begins a journal anew only when all of it is merged and nobody adds to it. */
const MOST_PAGES = 16 * JOURNAL_PAGES

/** Keeps the journal of long work short beside the thread that does it. */
export type JournalKeeper = Readonly<{
  /** To be awaited behind each transaction. Mostly there is nothing to wait for. Throws what a merge has failed with. */
  tend: () => Promise<void>
  /** Merges what is left; resolves when no merge runs and the writing connection merges by itself again. */
  end: () => Promise<void>
}>

/**
 * Has the journal merged by `merge`, which must run on another thread. A merge waits for the disk, more than once, and the writer with it if it
 * merges itself: that was a third of an import.
 */
export function createJournalKeeper(journal: Journal, merge: () => Promise<JournalPages>): JournalKeeper {
  let running: Promise<void> | null = null
  let failure: Readonly<{ error: unknown }> | null = null
  journal.mergeByItself(false)

  const start = () => {
    running = merge()
      .then(() => {})
      .catch((error: unknown) => {
        failure = { error }
      })
      .finally(() => {
        running = null
      })
    return running
  }
  const refuseAfterFailure = () => {
    if (failure !== null) throw failure.error
  }

  return {
    async tend() {
      refuseAfterFailure()
      const { written, merged } = journal.pages()
      if (written >= MOST_PAGES) {
        await running
        await start()
        refuseAfterFailure()
      } else if (running === null && written - merged >= JOURNAL_PAGES) void start()
    },
    async end() {
      await running
      try {
        const { written, merged } = journal.pages()
        // The next commit would merge all of that otherwise, and somebody's decision would wait for it.
        if (failure === null && written >= JOURNAL_PAGES && merged < written) await start()
      } catch {
        // Whatever is wrong with the file, the next commit meets it too and says so.
      }
      journal.mergeByItself(true)
    },
  }
}
