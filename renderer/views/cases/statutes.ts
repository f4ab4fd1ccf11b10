import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Statute } from '../../../shared/reference.ts'
import type { AnswerOf } from '../../api.ts'

/** The provisions of the reference data as they hold now; none until they are here. */
export function useStatutes(): readonly Statute[] {
  const { data } = useQuery<AnswerOf<'reference.list'>>({ queryKey: ['reference.list', { kind: 'statute' }] })
  return useMemo(() => (data ?? []).flatMap(entry => (entry.kind === 'statute' ? [entry.body] : [])), [data])
}
