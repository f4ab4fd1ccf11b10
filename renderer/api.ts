import type { AppEvent, InputOf, OutputOf, Requests, ShellRequests } from '../shared/contract.ts'
import type { ImportProbe } from '../shared/domain.ts'
import type { Reply } from '../shared/errors.ts'

// The page's only door to the world. Core and shell answer through the same one.

/** What the preload puts into the page. */
export type PageApi = Readonly<{
  dispatch: (name: string, input: unknown) => Promise<Reply<unknown>>
  onEvent: (listener: (event: AppEvent) => void) => () => void
  offerFile: (file: File) => Promise<Reply<ImportProbe>>
}>

declare global {
  interface Window {
    readonly api: PageApi
  }
}

export type EveryRequest = Requests & ShellRequests
export type RequestName = keyof EveryRequest
export type AnswerOf<N extends RequestName> = OutputOf<EveryRequest, N>
export type InputFor<N extends RequestName> = InputOf<EveryRequest, N>

export type Api = Readonly<{
  request: <N extends RequestName>(name: N, input: InputFor<N>) => Promise<Reply<AnswerOf<N>>>
  onEvent: PageApi['onEvent']
  offerFile: PageApi['offerFile']
}>

const unreachable: Reply<never> = { ok: false, problem: { code: 'INTERNAL', key: 'internal' } }

/** The typed side of `window.api`. A broken channel is answered as a problem, so that nobody has to catch. */
export function createApi(page: PageApi): Api {
  return {
    request: (name, input) =>
      page.dispatch(name, input).catch(() => unreachable) as ReturnType<Api['request']> as never,
    onEvent: listener => page.onEvent(listener),
    offerFile: file => page.offerFile(file).catch(() => unreachable),
  }
}
