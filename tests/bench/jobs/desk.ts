import { startCore } from '../../../main/core/client.ts'
import type { AppEvent, EventName, EventPayload, Input, Output, RequestName } from '../../../shared/contract.ts'
import { coreSettings, logProblem } from '../project.ts'

/** The desk as the window has it: the core on a thread of its own, asked by messages. */
export type ThreadedDesk = Readonly<{
  /** A request that must not fail. */
  ask: <N extends RequestName>(name: N, input: Input<N>) => Promise<Output<N>>
  /** The next event of that name that is wanted. */
  heard: <N extends EventName>(name: N, isWanted: (payload: EventPayload<N>) => boolean) => Promise<EventPayload<N>>
  close: () => Promise<void>
}>

/** Starts the core over the database in this folder. */
export function startDesk(folder: string): ThreadedDesk {
  const listeners = new Set<(event: AppEvent) => void>()
  const core = startCore({
    script: new URL('../../../main/core/worker.ts', import.meta.url),
    workerData: coreSettings(folder),
    onEvent: event => {
      for (const listen of listeners) listen(event)
    },
    log: logProblem,
  })
  return {
    async ask<N extends RequestName>(name: N, input: Input<N>) {
      const reply = await core.dispatch(name, input)
      if (!reply.ok) throw new Error(`${name} was refused: ${reply.problem.key}`)
      return reply.value as Output<N>
    },
    heard: <N extends EventName>(name: N, isWanted: (payload: EventPayload<N>) => boolean) =>
      new Promise<EventPayload<N>>(settle => {
        const listen = (event: AppEvent) => {
          if (event.name !== name || !isWanted(event.payload as EventPayload<N>)) return
          listeners.delete(listen)
          settle(event.payload as EventPayload<N>)
        }
        listeners.add(listen)
      }),
    close: core.close,
  }
}
