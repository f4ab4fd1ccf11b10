import { type SubmitEvent, useState } from 'react'
import { MAX_NAME_LENGTH } from '../../../shared/domain.ts'
import { isNoFilter } from '../../../shared/filter.ts'
import { printFilter } from '../../../shared/filter-syntax.ts'
import type { Problem } from '../../../shared/errors.ts'
import { useAnswer } from '../../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { openSaved } from '../../commands/run-lists.ts'
import { sentenceOf } from '../../app/sentence.ts'
import { Button } from '../../parts/Button.tsx'
import { CommandButton } from '../../commands/CommandButton.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { orderName } from '../queue/list-title.ts'
import './search.css'

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Keeps the open list under a name and, if somebody likes, a key; a kept one can be changed or removed. */
export function SavedDialog() {
  const { desk, language } = useWorkplace()
  const words = useWords()
  const texts = words.screen.search.saved
  const { selection, savedId } = useUi(state => state.list)
  const all = useAnswer('saved.list') ?? []
  const known = all.find(one => one.id === savedId)
  const [name, setName] = useState(known?.name ?? '')
  const [digit, setDigit] = useState(known?.digit ?? firstFree(all.map(one => one.digit)))
  const [problem, setProblem] = useState<Problem | null>(null)
  const close = () => desk.store.step({ type: 'dialog.changed', dialog: null })

  const put = async (id: string | null) => {
    if (selection.where === 'opinion') return
    const reply = await desk.api.request('saved.put', { id, name, digit, selection })
    if (!reply.ok) return setProblem(reply.problem)
    close()
    openSaved(desk, { id: reply.value.id, name, digit, selection })
  }
  const remove = async (id: string) => {
    const reply = await desk.api.request('saved.remove', { id })
    if (reply.ok) close()
    else setProblem(reply.problem)
  }
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    if (name.trim() !== '') void put(known?.id ?? null)
  }
  const where = selection.where === 'all' ? texts.everything : words.queues[selection.where]
  const title = known === undefined ? texts.title : texts.changeTitle
  return (
    <Dialog label={title} className="saved" onClose={close}>
      <div className="dialog-head">
        <h2 className="dialog-title">{title}</h2>
        <CommandButton id="dialog.close" showKey kind="quiet" />
      </div>
      <form className="saved-form" onSubmit={onSubmit}>
        <p className="saved-shows">
          <span className="field-label">{texts.shows}</span> {where},{' '}
          {isNoFilter(selection.filter) ? texts.whole : <Untrusted text={printFilter(selection.filter, language)} />},{' '}
          {orderName(selection.where, selection.order, words)}
        </p>
        <label className="field-label" htmlFor="saved-name">
          {texts.name}
        </label>
        <input
          id="saved-name"
          className="field"
          type="text"
          autoComplete="off"
          maxLength={MAX_NAME_LENGTH}
          value={name}
          data-first-focus
          aria-invalid={problem === null ? undefined : true}
          aria-describedby="saved-hint"
          onChange={event => {
            setName(event.target.value)
            setProblem(null)
          }}
        />
        <p className="field-hint" id="saved-hint">
          {problem === null ? (
            texts.nameHint
          ) : (
            <span className="field-problem" role="alert">
              <Untrusted text={sentenceOf(words, problem)} />
            </span>
          )}
        </p>
        <label className="field-label" htmlFor="saved-digit">
          {texts.key}
        </label>
        <select
          id="saved-digit"
          className="field"
          value={digit ?? ''}
          onChange={event => {
            setDigit(event.target.value === '' ? null : Number(event.target.value))
            setProblem(null)
          }}
        >
          <option value="">{texts.noKey}</option>
          {DIGITS.map(each => {
            const holder = all.find(one => one.digit === each && one.id !== known?.id)
            return (
              <option key={each} value={each} disabled={holder !== undefined}>
                {holder === undefined ? `G ${each}` : texts.takenBy(each, holder.name)}
              </option>
            )
          })}
        </select>
        <div className="saved-buttons">
          <Button type="submit" kind="main" disabled={name.trim() === ''}>
            {texts.save}
          </Button>
          {known === undefined ? null : (
            <Button kind="quiet" onPress={() => void remove(known.id)} tip={texts.removeHint}>
              {texts.removeIt}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}

const firstFree = (taken: ReadonlyArray<number | null>) => DIGITS.find(digit => !taken.includes(digit)) ?? null
