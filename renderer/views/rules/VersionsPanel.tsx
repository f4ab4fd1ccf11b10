import { type MouseEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { Age } from '../../app/Age.tsx'
import { useWords, useWorkplace } from '../../app/context.ts'
import { comparedWith, currentVersion, type Editor, type VersionKey, versionKeys } from '../../app/rules-state.ts'
import { Untrusted } from '../../parts/Untrusted.tsx'
import { DiffPane } from './DiffPane.tsx'
import { RulesButton } from './RulesButton.tsx'
import './versions-panel.css'

/** The versions of the pack, newest first, and what the chosen one changes. R puts it in force. */
export function VersionsPanel({ editor }: Readonly<{ editor: Editor }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.rules
  const box = useRef<HTMLDivElement>(null)
  const chosen = currentVersion(editor)
  const base = comparedWith(editor)
  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    document.getElementById(`version-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const keys = versionKeys(editor)
  const onMouseDown = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-version]') : null
    const key = keys.find(one => String(one) === row?.dataset['version'])
    if (key !== undefined) desk.store.step({ type: 'rules.version', version: key })
  }
  return (
    <div className="versions">
      <div className="versions-side">
        <div
          ref={box}
          className="versions-list"
          role="listbox"
          tabIndex={0}
          data-rules-home=""
          aria-label={words.versions.list}
          aria-activedescendant={chosen === null ? undefined : `version-${chosen}`}
          onMouseDown={onMouseDown}
        >
          {keys.map(key => (
            <Row key={key} editor={editor} of={key} isChosen={key === chosen} isBase={key === base} />
          ))}
        </div>
        {editor.ready && keys.length === 0 ? <p className="rules-soft">{words.versions.noneYet}</p> : null}
        <div className="detail-actions versions-actions">
          <RulesButton id="rules.rollBack">{words.commands.rollBack}</RulesButton>
          <RulesButton id="rules.compare" pressed={editor.base !== null && editor.base === chosen}>
            {words.commands.compare}
          </RulesButton>
        </div>
      </div>
      <DiffPane editor={editor} from={base} to={chosen} />
    </div>
  )
}

type RowProps = Readonly<{ editor: Editor; of: VersionKey; isChosen: boolean; isBase: boolean }>

function Row({ editor, of, isChosen, isBase }: RowProps) {
  const words = useWords().screen.rules
  const version = editor.versions.find(one => one.packId === of)
  return (
    <div id={`version-${of}`} role="option" className="version" aria-selected={isChosen} data-version={of}>
      <span className="version-head">
        <strong>{version === undefined ? words.versions.draft : words.version(version.version)}</strong>
        {version?.inForce === true ? (
          <span className="rules-chip" data-tone="go">
            {words.versions.inForce}
          </span>
        ) : null}
        {isBase ? <span className="rules-chip">{words.versions.base}</span> : null}
      </span>
      {version === undefined ? (
        <span className="rules-soft">{words.versions.draftNote}</span>
      ) : (
        <>
          <span className="rules-soft">
            {version.moderatorName === null ? (
              words.origins[version.origin]
            ) : (
              <Untrusted text={version.moderatorName} />
            )}{' '}
            · <Age since={version.installedAt} long />
          </span>
          <Untrusted className="version-note" text={version.note === '' ? words.versions.noNote : version.note} />
        </>
      )}
    </div>
  )
}
