import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react'
import { type ImportProbe, type Mapping, MAX_NAME_LENGTH } from '../../../shared/domain.ts'
import type { Problem } from '../../../shared/errors.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { Button } from '../../parts/Button.tsx'
import { chooseFile } from './choose.ts'
import { FileFacts } from './FileFacts.tsx'
import { MappingTable } from './MappingTable.tsx'
import { missingIn, type Missing } from '../../../shared/rules/mapping.ts'
import { StatusChoice } from './StatusChoice.tsx'

/** What a file's columns mean, before anything is read. */
export function MappingForm({ probe }: Readonly<{ probe: ImportProbe }>) {
  const { desk, language } = useWorkplace()
  const words = useWords()
  const strings = words.screen.import
  const [source, setSource] = useState(probe.source)
  const [mapping, setMapping] = useState<Mapping>(probe.mapping)
  const [statuses, setStatuses] = useState<'map' | 'allPending'>('map')
  const [problem, setProblem] = useState<Problem | null>(null)
  const isBusy = useAnswer('import.list')?.some(one => one.state === 'running') === true
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  // the button that brought the file is gone, and the focus with it
  useEffect(() => field.current?.focus(), [])
  const missing = missingIn(mapping)
  const nameOf = (one: Missing) =>
    one === 'author' ? strings.missingAuthor : one === 'article' ? strings.missingArticle : words.fields[one]
  const hindrance = isBusy
    ? strings.busy
    : source.trim() === ''
      ? strings.sourceMissing
      : missing.length > 0
        ? strings.missing(missing.map(nameOf).join(', '))
        : null

  const start = async () => {
    const reply = await desk.api.request('import.start', {
      token: probe.token,
      source: source.trim(),
      mapping,
      statuses,
      language,
    })
    if (!reply.ok) return setProblem(reply.problem)
    await desk.answers.refresh('import.list')
    desk.store.step({ type: 'dialog.changed', dialog: null })
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (hindrance === null) void start()
  }

  return (
    <form className="import-form" onSubmit={onSubmit}>
      <div className="import-body">
        <FileFacts probe={probe} onOther={() => void chooseFile(desk).then(setProblem)} />
        <div className="import-source-name">
          <label className="field-label" htmlFor={`${id}-source`}>
            {strings.source}
          </label>
          <input
            ref={field}
            id={`${id}-source`}
            className="field"
            type="text"
            autoComplete="off"
            maxLength={MAX_NAME_LENGTH}
            value={source}
            aria-describedby={`${id}-source-hint`}
            onChange={event => setSource(event.target.value)}
          />
          <p className="field-hint" id={`${id}-source-hint`}>
            {strings.sourceHint}
          </p>
        </div>
        <MappingTable probe={probe} mapping={mapping} onChange={setMapping} />
        <StatusChoice statuses={statuses} onChange={setStatuses} />
      </div>
      <div className="import-foot">
        <output className={hindrance === null && problem === null ? 'field-hint' : 'field-problem'}>
          {problem === null ? (hindrance ?? strings.ready) : sentenceOf(words, problem)}
        </output>
        <Button type="submit" kind="main" disabled={hindrance !== null}>
          {strings.start}
        </Button>
      </div>
    </form>
  )
}
