import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import type { AppEvent } from '../../shared/contract.ts'
import type { ImportState } from '../../shared/domain.ts'
import { AppError } from '../../shared/errors.ts'
import type { Period, Statistics } from '../../shared/statistics.ts'
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
  | 'batch.state'
  | 'settings.get'
  | 'pack.list'
  | 'backtest.state'
  | 'recheck.state'
  | 'section.list'
  | 'waiting.mine'
  | 'opinion.share'
  | 'statement.counts'
  | 'statement.exports'

const inputs: { [N in Standing]: InputFor<N> } = {
  'app.state': {},
  'reason.list': {},
  'queue.list': {},
  'saved.list': {},
  'history.list': { limit: 12 },
  'import.list': {},
  'batch.state': {},
  'settings.get': {},
  'pack.list': {},
  'backtest.state': {},
  'recheck.state': {},
  'section.list': {},
  'waiting.mine': {},
  'opinion.share': {},
  'statement.counts': {},
  'statement.exports': {},
}

/** The one question whose answer depends on what is asked for: each period has its own. */
const FIGURES = 'statistics.read'
/** Questions about one thing each; what is known of it lasts as long as somebody looks at it, and a little longer. */
type LawAsked = 'reference.list' | 'reference.entry' | 'reference.history' | 'source.list'
type Asked =
  | 'author.read'
  | 'thread.read'
  | 'history.page'
  | 'opinion.agreement'
  | 'case.list'
  | 'case.read'
  | 'offence.suggest'
  | 'offence.assess'
  | 'paper.list'
  | 'article18.preview'
  | 'article18.list'
  | 'paper.preview'
  | 'letterhead.read'
  | LawAsked
  | 'statement.page'
  | 'statement.read'
const LAW_ASKED: readonly LawAsked[] = ['reference.list', 'reference.entry', 'reference.history', 'source.list']
const ASKED: readonly Asked[] = [
  'author.read',
  'thread.read',
  'history.page',
  'opinion.agreement',
  'case.list',
  'case.read',
  'offence.suggest',
  'offence.assess',
  'paper.list',
  'article18.preview',
  'article18.list',
  'paper.preview',
  'letterhead.read',
  ...LAW_ASKED,
  'statement.page',
  'statement.read',
]
const KEPT_MS = 60_000

export type Answers = Readonly<{
  client: QueryClient
  /** What is known now, without asking. */
  peek: <N extends Standing>(name: N) => AnswerOf<N> | undefined
  /** What is known now about one thing, without asking. */
  peekAsked: <N extends Asked>(name: N, input: InputFor<N>) => AnswerOf<N> | undefined
  /** Asks anew. Calls during a running question are gathered into one more behind it. */
  refresh: (name: Standing) => Promise<void>
  /** The known answer, or the first one. Throws the problem as AppError. */
  need: <N extends Standing>(name: N) => Promise<AnswerOf<N>>
  /** The figures of a period as they are known now, or null. */
  figures: (period: Period) => Statistics | null
  /** Has the figures that are shown counted anew, and the others when they are shown. */
  recount: () => Promise<void>
  /** Asks anew for the checks of Art. 18 that are shown. */
  forgetArticle18: () => void
  /** Asks anew for everything about statements of reasons that is shown. */
  refreshStatements: () => Promise<void>
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
  client.setQueryDefaults([FIGURES], {
    queryFn: ({ queryKey }) => ask(api, FIGURES, { period: queryKey[1] as Period }),
  })
  const recount = () => client.invalidateQueries({ queryKey: [FIGURES] })

  for (const name of ASKED)
    client.setQueryDefaults([name], {
      queryFn: ({ queryKey }) => ask(api, name, queryKey[1] as InputFor<typeof name>),
      gcTime: KEPT_MS,
    })

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

  const refreshStatements = async () => {
    await Promise.all([
      refreshIfShown('statement.counts'),
      refreshIfShown('statement.exports'),
      client.invalidateQueries({ queryKey: ['statement.page'] }),
      client.invalidateQueries({ queryKey: ['statement.read'] }),
    ])
  }

  const peek: Answers['peek'] = name => client.getQueryData([name])
  return {
    client,
    peek,
    peekAsked: (name, input) => client.getQueryData([name, input]),
    refresh,
    need: name => client.ensureQueryData({ queryKey: [name] }),
    figures: period => client.getQueryData<AnswerOf<typeof FIGURES>>([FIGURES, period])?.statistics ?? null,
    recount,
    refreshStatements,
    forgetArticle18: () => void client.invalidateQueries({ queryKey: ['article18.list'] }),
    hear: event => {
      for (const name of askedAgainAfter[event.name] ?? []) void client.invalidateQueries({ queryKey: [name] })
      if (event.name === 'import.changed') client.setQueryData(['import.list'], withImport(event.payload))
      else if (event.name === 'batch.changed') client.setQueryData(['batch.state'], event.payload)
      else if (event.name === 'backtest.changed') client.setQueryData(['backtest.state'], event.payload)
      else if (event.name === 'recheck.changed') client.setQueryData(['recheck.state'], event.payload)
      else if (event.name === 'rules.changed') void refreshIfShown('pack.list')
      else if (event.name === 'statistics.changed')
        void client.invalidateQueries({ queryKey: [FIGURES, event.payload.period] })
      else for (const name of outdatedBy[event.name] ?? []) void refresh(name)
      if (event.name === 'queues.changed' || event.name === 'app.changed') void recount()
      if (statementsFollow.has(event.name)) void refreshStatements()
    },
  }
}

/** Which questions about one thing an event has asked again, where somebody looks. */
const askedAgainAfter: Partial<Record<AppEvent['name'], readonly Asked[]>> = {
  'author.changed': ['author.read'],
  'comment.changed': ['author.read', 'thread.read', 'case.read'],
  'case.changed': ['case.list', 'case.read', 'paper.list', 'paper.preview'],
  'history.changed': ['history.page'],
  'app.changed': ['history.page', 'letterhead.read', 'paper.preview'],
  'queues.changed': ['opinion.agreement', 'source.list'],
  'sources.changed': ['source.list'],
  'reference.changed': LAW_ASKED,
}

/** What may make, change or take back statements of reasons. */
const statementsFollow: ReadonlySet<AppEvent['name']> = new Set([
  'statements.changed',
  'queues.changed',
  'author.changed',
])

/** Which standing answers an event makes old. */
const outdatedBy: Partial<Record<AppEvent['name'], readonly Standing[]>> = {
  'queues.changed': ['queue.list', 'waiting.mine'],
  'history.changed': ['history.list'],
  'app.changed': ['app.state', 'reason.list', 'waiting.mine', 'opinion.share'],
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

/** The figures of a period; undefined until they are asked for, null until they are counted. */
export function useFigures(period: Period): Statistics | null | undefined {
  return useQuery<AnswerOf<typeof FIGURES>>({ queryKey: [FIGURES, period] }).data?.statistics
}

/** The answer about one thing; the one before it until it is here. */
export function useAsked<N extends Asked>(name: N, input: InputFor<N>): AnswerOf<N> | undefined {
  return useQuery<AnswerOf<N>>({ queryKey: [name, input], placeholderData: keepPreviousData }).data
}
