import type { RuleForm } from '../../../shared/domain.ts'
import { useAnswer } from '../../app/answers.ts'
import { useWords, useWorkplace } from '../../app/context.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { SetField } from './set-field.ts'
import { RulesButton } from './RulesButton.tsx'

type Props = Readonly<{ pack: string; form: RuleForm; set: SetField; isLocked: boolean }>

/** Level, reason and suggestion of a rule, and how its terms are looked for. */
export function RuleHead({ pack, form, set, isLocked }: Props) {
  const { language } = useWorkplace()
  const strings = useWords()
  const words = strings.screen.rules
  const reasons = useAnswer('reason.list') ?? []
  const rule = useAnswer('pack.list')
    ?.packs.find(one => one.name === pack)
    ?.rules.find(one => one.id === form.id)
  const names = (table: Readonly<Record<string, string>>): Array<readonly [string, string]> => [
    ['', words.form.unset],
    ...Object.entries(table),
  ]
  return (
    <>
      <div className="form-title">
        <p>
          <code>{form.id}</code> <span className="rules-soft">{words.version(form.version)}</span>
        </p>
        <RulesButton id="rules.automatic" kind="quiet">
          {rule?.automatic === true ? words.commands.automaticOff : words.commands.automaticOn}
        </RulesButton>
      </div>
      <div className="form-row">
        <ChoiceField
          label={words.form.severity}
          value={String(form.severity)}
          options={words.form.severities.map((name, place) => [String(place + 1), name] as const)}
          disabled={isLocked}
          commit={chosen => set(['severity'], Number(chosen))}
        />
        <ChoiceField
          label={words.form.reason}
          value={form.reason}
          options={reasons.map(reason => [reason.code, `${reason.code} ${reason.label[language]}`] as const)}
          disabled={isLocked}
          commit={chosen => set(['reason'], chosen)}
        />
        <ChoiceField
          label={words.form.action}
          value={form.action}
          options={Object.entries(words.actions)}
          disabled={isLocked}
          commit={chosen => set(['action'], chosen)}
        />
      </div>
      {form.terms.length === 0 ? null : (
        <div className="form-row form-row-half">
          <ChoiceField
            label={words.form.mode}
            value={form.mode ?? ''}
            options={names(words.form.modes)}
            disabled={isLocked}
            commit={chosen => set(['mode'], chosen === '' ? null : chosen)}
          />
          <ChoiceField
            label={words.form.folding}
            value={form.folding ?? ''}
            options={names(words.form.foldings)}
            disabled={isLocked}
            commit={chosen => set(['folding'], chosen === '' ? null : chosen)}
          />
        </div>
      )}
    </>
  )
}
