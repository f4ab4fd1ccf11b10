import { QueryClient, useQuery } from '@tanstack/react-query'
import type { AppEvent } from '../../shared/contract.ts'
import type { ImportState } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import type { AnswerOf, Api, InputFor, RequestName } from '../api.ts'

// The answers on the screen, kept until an event says that they are old. Nothing is refetched by time or focus.

/** Questions with one standing answer each. */
type Standing =
  | 'app.state'
  | 'reason.list'
  | 'queue.list'
  | 'saved.list'
  | 'history.list'
  | 'import.list'
  | 'settings.get'
  | 'pack.list'
  | 'backtest.state'
  | 'recheck.state'
  | 'section.list'

const inputs: { [N in Standing]: InputFor<N> } = {
  'app.state': {},
  'reason.list': {},
  'queue.list': {},
  'saved.list': {},
  'history.list': { limit: 12 },
  'import.list': {},
  'settings.get': {},
  'pack.list': {},
  'backtest.state': {},
  'recheck.state': {},
  'section.list': {},
}

export type Answers = Readonly<{
  client: QueryClient
  /** What is known now, without asking. */
  peek: <N extends Standing>(name: N) => AnswerOf<N> | undefined
  /** Asks anew. Calls during a running question are gathered into one more behind it. */
  refresh: (name: Standing) => Promise<void>
  /** The known answer, or the first one. Throws the problem as AppError. */
  need: <N extends Standing>(name: N) => Promise<AnswerOf<N>>
  hear: (event: AppEvent) => void
}>

async function ask<N extends RequestName>(api: Api, name: N, input: InputFor<N>): Promise<AnswerOf<N>> {
  const reply = await api.request(name, input)
  if (reply.ok) return reply.value
  const { code, key, values, ref } = reply.problem
  throw new AppError(code, key, ref === undefined ? values : { ...values, ref })
}

/** The cache over one door. */
export function createAnswers(api: Api): Answers {
  const client = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', staleTime: Infinity, gcTime: Infinity, retry: false } },
  })
  for (const name of Object.keys(inputs) as Standing[])
    client.setQueryDefaults([name], { queryFn: () => ask(api, name, inputs[name]) })

  const running = new Map<Standing, { again: boolean; done: Promise<void> }>()
  const refresh = (name: Standing): Promise<void> => {
    const now = running.get(name)
    if (now !== undefined) {
      now.again = true
      return now.done
    }
    const entry = { again: false, done: Promise.resolve() }
    running.set(name, entry)
    entry.done = client
      .fetchQuery({ queryKey: [name], staleTime: 0 })
      .catch(() => undefined)
      .then(() => {
        running.delete(name)
        return entry.again ? refresh(name) : undefined
      })
    return entry.done
  }

  /** What nobody looks at is asked for when somebody does. */
  const refreshIfShown = (name: Standing): Promise<void> => {
    const isShown =
      client
        .getQueryCache()
        .find({ queryKey: [name] })
        ?.isActive() === true
    return isShown ? refresh(name) : client.invalidateQueries({ queryKey: [name], refetchType: 'none' })
  }

  const peek: Answers['peek'] = name => client.getQueryData([name])
  return {
    client,
    peek,
    refresh,
    need: name => client.ensureQueryData({ queryKey: [name] }),
    hear: event => {
      if (event.name === 'import.changed') client.setQueryData(['import.list'], withImport(event.payload))
      else if (event.name === 'backtest.changed') client.setQueryData(['backtest.state'], event.payload)
      else if (event.name === 'recheck.changed') client.setQueryData(['recheck.state'], event.payload)
      else if (event.name === 'rules.changed') void refreshIfShown('pack.list')
      else for (const name of outdatedBy[event.name] ?? []) void refresh(name)
    },
  }
}

/** Which standing answers an event makes old. */
const outdatedBy: Partial<Record<AppEvent['name'], readonly Standing[]>> = {
  'queues.changed': ['queue.list'],
  'history.changed': ['history.list'],
  'app.changed': ['app.state', 'reason.list'],
  'settings.changed': ['settings.get'],
}

const withImport = (fresh: ImportState) => (known: readonly ImportState[] | undefined) => [
  fresh,
  ...(known ?? []).filter(other => other.id !== fresh.id),
]

/** A standing answer; undefined until it is here. */
export function useAnswer<N extends Standing>(name: N): AnswerOf<N> | undefined {
  return useQuery<AnswerOf<N>>({ queryKey: [name] }).data
}
