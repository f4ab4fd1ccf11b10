import { useEffect, useState } from 'react'
import type { ShellOutput } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/domain.ts'
import type { Reply } from '../../../shared/errors.ts'
import { wordsIn } from '../../app/context.ts'
import { Button } from '../../parts/Button.tsx'
import './trouble.css'

type Props = Readonly<{ language: Language; report: Promise<Reply<ShellOutput<'fault.report'>>> }>

/** In place of a view that broke: the number for the log, and the way back. */
export function FaultScreen({ language, report }: Props) {
  const words = wordsIn(language).screen.trouble
  const [ref, setRef] = useState<string | null>(null)
  useEffect(() => {
    void report.then(reply => reply.ok && setRef(reply.value.ref))
  }, [report])
  return (
    <main className="trouble">
      <h1 className="trouble-title">{words.faultTitle}</h1>
      <p>{ref === null ? words.faultNoRef : words.fault(ref)}</p>
      <div className="trouble-ways">
        <Button kind="main" onPress={() => window.location.reload()}>
          {words.reload}
        </Button>
      </div>
    </main>
  )
}
