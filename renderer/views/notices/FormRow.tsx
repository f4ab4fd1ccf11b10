import type { ReactNode } from 'react'

type Props = Readonly<{
  id: string
  label: string
  hint?: string
  /** What is wrong with it, said in its place. */
  fault: string | undefined
  children: ReactNode
}>

/** One row of a form: what it is, the field, and below it why it is wanted or what is wrong. */
export function FormRow({ id, label, hint, fault, children }: Props) {
  return (
    <div className="notice-row">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="notice-field">
        {children}
        {fault === undefined && hint === undefined ? null : (
          <p id={`${id}-hint`} className={fault === undefined ? 'field-hint' : 'field-problem'}>
            {fault ?? hint}
          </p>
        )}
      </div>
    </div>
  )
}

/** What a field says of itself to those who do not see it. */
export const described = (id: string, fault: string | undefined, hasHint = false) => ({
  id,
  'aria-invalid': fault === undefined ? undefined : true,
  'aria-describedby': fault !== undefined || hasHint ? `${id}-hint` : undefined,
})
