import { useQuery } from '@tanstack/react-query'
import { Letterhead } from '../../../shared/papers.ts'
import type { AnswerOf } from '../../api.ts'
import { setLetterhead } from '../../app/cases.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { type Field, FieldForm } from './FieldForm.tsx'

/** The publisher as every paper names it; it is for the whole desk, not for one case. */
export function LetterheadForm() {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const { data: known } = useQuery<AnswerOf<'letterhead.read'>>({ queryKey: ['letterhead.read', {}] })
  if (known === undefined) return null
  const fields = Object.keys(Letterhead.shape).map((name): Field => {
    const key = name as keyof Letterhead
    return {
      name,
      label: words.letterhead.fields[key],
      kind: key === 'address' ? 'text' : 'line',
      initial: known[key],
      ...(key === 'contactPoint' ? { hint: words.letterhead.contactPointHint } : {}),
    }
  })
  return (
    <FieldForm
      title={words.letterhead.title}
      fields={fields}
      onSave={values => void setLetterhead(desk, Letterhead.parse(values))}
    />
  )
}
