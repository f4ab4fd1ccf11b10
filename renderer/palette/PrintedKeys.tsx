import { useEffect } from 'react'
import { type CommandId, allCommands, type CommandGroup, commands } from '../../shared/commands.ts'
import { useUi, useWords, useWorkplace } from '../app/context.ts'
import { Kbd } from '../parts/Kbd.tsx'
import { wayTo } from './rows.tsx'
import './printed-keys.css'

/** The sheet of all keys for the wall beside the desk. It exists while it is printed, and only the paper sees it. */
export function PrintedKeys() {
  const { desk } = useWorkplace()
  const printing = useUi(state => state.printing)
  useEffect(() => {
    const done = () => desk.store.step({ type: 'printing', now: false })
    window.addEventListener('afterprint', done)
    return () => window.removeEventListener('afterprint', done)
  }, [desk])
  return printing ? <Sheet /> : null
}

function Sheet() {
  const { settings } = useWorkplace()
  const words = useWords()
  const { sheet, presets, own } = words.screen.settings
  const groups = Map.groupBy(allCommands, ([, command]) => command.group)
  return (
    <section className="printed-keys" aria-label={sheet.title}>
      <h1>{sheet.title}</h1>
      <p>{sheet.basis(presets[settings.preset], own(Object.keys(settings.keys).length))}</p>
      <div className="printed-columns">
        {[...groups].map(([group, rows]) => (
          <Group key={group} group={group} ids={rows.map(([id]) => id)} />
        ))}
      </div>
    </section>
  )
}

function Group({ group, ids }: Readonly<{ group: CommandGroup; ids: readonly CommandId[] }>) {
  const { bindings, language, mac } = useWorkplace()
  const words = useWords()
  return (
    <table className="printed-group">
      <caption>{words.groups[group]}</caption>
      <tbody>
        {ids
          .filter(id => bindings[id].length > 0)
          .map(id => (
            <tr key={id}>
              <th scope="row">{words.commands[id]}</th>
              <td>
                {wayTo(bindings, id).map(key => (
                  <Kbd key={key} keys={key} language={language} mac={mac} />
                ))}
              </td>
              <td className="printed-where">{words.screen.settings.scopes[commands[id].scope]}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
