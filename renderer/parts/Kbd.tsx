import { memo } from 'react'
import { capsOf } from '../../shared/keys.ts'
import type { Language } from '../../shared/domain.ts'
import './kbd.css'

type Props = Readonly<{ keys: string; language: Language; mac: boolean }>

/** A binding drawn as key caps. */
export const Kbd = memo(function Kbd({ keys, language, mac }: Props) {
  return (
    <span className="kbd">
      {capsOf(keys, language, mac).map((chord, place) => (
        <kbd key={`${place} ${chord.join('+')}`} className="kbd-chord">
          {chord.map(cap => (
            <span key={cap} className="kbd-cap">
              {cap}
            </span>
          ))}
        </kbd>
      ))}
    </span>
  )
})
