/** How a re-check that an ended pack calls for came out; `refused` must be tried again. */
export type EndOutcome = 'notDue' | 'begun' | 'refused'

type Parts = Readonly<{
  /** The day on the desk's calendar. */
  today: () => string
  recheckWithoutEnded: () => EndOutcome
  /** Takes up a re-check that was left running. */
  resume: () => void
  onFailed: (error: unknown) => void
  /** A day has begun. */
  onNewDay: () => void
}>

/** Sees to it that no pack goes on counting after its last day: when the desk is opened, and when a day begins while it is open. */
export function createDayWatch({ today, recheckWithoutEnded, resume, onFailed, onNewDay }: Parts) {
  let day = today()
  let isSettled = false

  const settle = (): EndOutcome => {
    const outcome = recheckWithoutEnded()
    isSettled = outcome !== 'refused'
    return outcome
  }

  return {
    /** To be called once, when the desk is open. */
    begin: (): void => {
      if (settle() === 'notDue') resume()
    },
    /** To be called now and then; does nothing while the day is the same and all was done for it. */
    look: (): void => {
      const isNewDay = day !== today()
      if (!isNewDay && isSettled) return
      day = today()
      isSettled = false
      try {
        settle()
      } catch (error) {
        onFailed(error)
      }
      if (isNewDay) onNewDay()
    },
  }
}
