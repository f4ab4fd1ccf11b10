import { useMemo } from 'react'
import { findHidden } from '../text/hidden.ts'

type Props = Readonly<{ text: string; className?: string }>

/** Short foreign text: kept apart from ours in its writing direction, and without characters that could turn it around. */
export function Untrusted({ text, className }: Props) {
  const plain = useMemo(() => withoutHidden(text), [text])
  return <bdi className={className}>{plain}</bdi>
}

/** Each hidden run becomes a small square, so that it cannot act and does not go unseen. */
function withoutHidden(text: string): string {
  let plain = ''
  let from = 0
  for (const run of findHidden(text)) {
    plain += `${text.slice(from, run.start)}▫`
    from = run.end
  }
  return plain + text.slice(from)
}
