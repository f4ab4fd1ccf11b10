import { type CommandId, allCommands, commands } from '../../shared/commands.ts'
import type { Reason } from '../../shared/domain.ts'
import type { Bindings } from '../../shared/keymaps.ts'
import { capsOf } from '../../shared/keys.ts'
import type { SavedQueue } from '../../shared/selection.ts'
import { useAnswer } from '../app/answers.ts'
import { useUi, useWords, useWorkplace } from '../app/context.ts'
import { run } from '../commands/run.ts'
import { useSay } from '../commands/say.ts'
import { situationOf } from '../commands/situation.ts'
import { Kbd } from '../parts/Kbd.tsx'
import type { PickerItem } from '../parts/Picker.tsx'

/** Every command a person can meet, as rows for the palette and the help sheet. */
export function useCommandRows(): PickerItem[] {
  const { desk, language, mac, bindings } = useWorkplace()
  const words = useWords()
  const say = useSay()
  const reasons = useAnswer('reason.list') ?? []
  useUi(state => state.list)
  const now = situationOf(desk)
  const saved = useAnswer('saved.list') ?? []
  const offered = allCommands.filter(([id]) => !isKeptFree(id, saved))
  const whys = new Map(
    offered.map(([id]) => {
      const verdict = run[id].can(now)
      return [id, verdict === true ? null : say(words.screen.blocked[verdict])]
    }),
  )
  const shared = sharedWhys(offered.map(([id, { group }]) => [group, whys.get(id) ?? null]))
  return offered.map(([id, command]) => {
    const title = digitReason(id, reasons)?.label[language]
    const name =
      title === undefined ? (savedOn(id, saved)?.name ?? words.commands[id]) : words.screen.palette.deleteFor(title)
    const why = whys.get(id) ?? null
    const groupNote = shared.get(command.group) ?? null
    const keys = wayTo(bindings, id)
    return {
      id,
      search: `${name} ${keys.map(key => capsOf(key, language, mac).flat().join(' ')).join(' ')}`,
      group: words.groups[command.group],
      ...(groupNote === null ? {} : { groupNote }),
      ...(why === null ? {} : { blocked: why }),
      content: (
        <>
          <span className="picker-title">
            {name}
            {why === null || groupNote !== null ? null : <span className="picker-why">{why}</span>}
          </span>
          <span className="picker-keys">
            {keys.length === 0 ? words.screen.help.noKey : null}
            {keys.map(key => (
              <Kbd key={key} keys={key} language={language} mac={mac} />
            ))}
          </span>
        </>
      ),
    }
  })
}

/** What stands against every row of a group alike, by group: said once, beside its name. */
function sharedWhys<G>(rows: ReadonlyArray<readonly [G, string | null]>): ReadonlyMap<G, string | null> {
  const shared = new Map<G, string | null>()
  for (const [group, why] of rows) shared.set(group, !shared.has(group) || shared.get(group) === why ? why : null)
  return shared
}

/** The list that is kept on the digit of such a command. */
function savedOn(id: CommandId, saved: readonly SavedQueue[]): SavedQueue | undefined {
  const digit = savedDigit(id)
  return digit === null ? undefined : saved.find(one => one.digit === digit)
}

const savedDigit = (id: CommandId) => {
  const digit = /^go\.saved(\d)$/.exec(id)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** A digit without a list is nothing that could be run. */
const isKeptFree = (id: CommandId, saved: readonly SavedQueue[]) =>
  savedDigit(id) !== null && savedOn(id, saved) === undefined

function digitReason(id: CommandId, reasons: readonly Reason[]): Reason | undefined {
  const digit = /^reason\.(\d)$/.exec(id)?.[1]
  return digit === undefined ? undefined : reasons.find(reason => reason.digit === Number(digit))
}

/** The keys in force of a command; what is pressed after that of deleting is shown with it. */
export function wayTo(bindings: Bindings, id: CommandId): readonly string[] {
  const before = bindings['comment.delete'][0]
  return commands[id].scope !== 'reason' || before === undefined
    ? bindings[id]
    : bindings[id].map(key => (key === 'Escape' ? key : `${before} ${key}`))
}
