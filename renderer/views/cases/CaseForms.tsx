import { type CaseView, PartyKind, PartyRole } from '../../../shared/case.ts'
import { doToCase } from '../../app/cases.ts'
import { useUi, useWords, useWorkplace } from '../../app/context.ts'
import { instantOf } from '../notices/form.ts'
import { Article18Form } from './Article18Form.tsx'
import { Assistant } from './Assistant.tsx'
import { centsOf } from './euro.ts'
import { LetterheadForm } from './LetterheadForm.tsx'
import { PaperForm } from './PaperForm.tsx'
import { type Field, FieldForm } from './FieldForm.tsx'

/** The form that is open over a case, or none. */
export function CaseForms({ view }: Readonly<{ view: CaseView }>) {
  const form = useUi(state => state.cases.form)
  const of = useUi(state => state.cases.of)
  switch (form) {
    case null:
      return null
    case 'assistant':
      return <Assistant view={view} />
    case 'article18':
      return <Article18Form view={view} />
    case 'paper':
      return <PaperForm view={view} />
    case 'letterhead':
      return <LetterheadForm />
    case 'party':
      return <PartyForm key={of} view={view} of={of} />
    case 'task':
      return <TaskForm />
    case 'damage':
      return <DamageForm />
    case 'handOver':
      return <HandOverForm />
    case 'title':
    case 'note':
    case 'close':
    case 'reopen':
      return <SentenceForm form={form} view={view} />
  }
}

/** What a field must not be left without. */
function useNeeded() {
  const words = useWords().screen.cases
  return (value: string) => (value.trim() === '' ? words.missing : undefined)
}

function SentenceForm({ form, view }: Readonly<{ form: 'title' | 'note' | 'close' | 'reopen'; view: CaseView }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const needed = useNeeded()
  const field: Field = {
    name: 'text',
    label: words.sentence[form],
    kind: form === 'note' ? 'text' : 'line',
    initial: form === 'title' ? view.state.title : '',
    fault: needed,
  }
  return (
    <FieldForm
      title={words.forms[form]}
      fields={[field]}
      onSave={({ text = '' }) =>
        void doToCase(
          desk,
          form === 'title'
            ? { kind: 'titled', title: text.slice(0, 200) }
            : form === 'note'
              ? { kind: 'noted', text }
              : form === 'close'
                ? { kind: 'closed', outcome: text }
                : { kind: 'reopened', why: text },
        )
      }
    />
  )
}

function PartyForm({ view, of }: Readonly<{ view: CaseView; of: string | null }>) {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const known = view.state.parties.find(({ id }) => id === of)
  const line = (name: 'name' | 'office' | 'address' | 'contact' | 'origin', hint?: string): Field => ({
    name,
    label: words.fields[name],
    kind: 'line',
    initial: known?.[name] ?? '',
    ...(hint === undefined ? {} : { hint }),
  })
  // the account that wrote is the suspect until somebody knows more
  const account = view.items[0]
  const fields: Field[] = [
    {
      name: 'role',
      label: words.fields.role,
      kind: 'choice',
      initial: known?.role ?? (view.state.parties.some(({ role }) => role === 'victim') ? 'suspect' : 'victim'),
      options: PartyRole.options.map(role => [role, words.roles[role]] as const),
    },
    {
      name: 'kind',
      label: words.fields.kind,
      kind: 'choice',
      initial: known?.kind ?? 'person',
      hint: words.kindHint,
      options: PartyKind.options.map(kind => [kind, words.kinds[kind]] as const),
    },
    line('name'),
    line('office'),
    line('address'),
    line('contact'),
    { name: 'relation', label: words.fields.relation, kind: 'text', initial: known?.relation ?? '' },
    line('origin', words.originHint),
  ]
  return (
    <FieldForm
      title={known === undefined ? words.forms.party : words.editOf(known.name)}
      fields={fields}
      onSave={values => {
        const role = PartyRole.parse(values['role'])
        void doToCase(desk, {
          kind: 'partyPut',
          party: {
            id: known?.id ?? null,
            role,
            kind: PartyKind.parse(values['kind']),
            authorId: known?.authorId ?? (role === 'suspect' ? (account?.authorId ?? null) : null),
            name: values['name'] ?? '',
            office: values['office'] ?? '',
            address: values['address'] ?? '',
            contact: values['contact'] ?? '',
            relation: values['relation'] ?? '',
            origin: values['origin'] ?? '',
          },
        })
      }}
    />
  )
}

function TaskForm() {
  const { desk, settings } = useWorkplace()
  const words = useWords().screen.cases
  const needed = useNeeded()
  return (
    <FieldForm
      title={words.forms.task}
      fields={[
        { name: 'title', label: words.fields.task, kind: 'line', fault: needed },
        { name: 'dueAt', label: words.fields.dueAt, kind: 'moment', hint: words.dueHint },
      ]}
      onSave={({ title = '', dueAt = '' }) =>
        void doToCase(desk, {
          kind: 'taskPut',
          task: { id: null, title, dueAt: instantOf(dueAt, settings.timeZone), clock: null },
        })
      }
    />
  )
}

function DamageForm() {
  const { desk } = useWorkplace()
  const words = useWords().screen.cases
  const needed = useNeeded()
  return (
    <FieldForm
      title={words.forms.damage}
      fields={[
        { name: 'what', label: words.fields.what, kind: 'line', fault: needed },
        {
          name: 'amount',
          label: words.fields.amount,
          kind: 'money',
          fault: value => (centsOf(value) === null ? words.noAmount : undefined),
        },
        { name: 'invoice', label: words.fields.invoice, kind: 'line' },
        { name: 'date', label: words.fields.date, kind: 'date' },
        { name: 'causation', label: words.fields.causation, kind: 'text' },
      ]}
      onSave={({ what = '', amount = '', invoice = '', date = '', causation = '' }) =>
        void doToCase(desk, {
          kind: 'damagePut',
          damage: {
            id: null,
            what,
            amountCents: centsOf(amount) ?? 0,
            invoice,
            date: date === '' ? null : date,
            causation,
          },
        })
      }
    />
  )
}

function HandOverForm() {
  const { desk, settings } = useWorkplace()
  const words = useWords().screen.cases
  const needed = useNeeded()
  return (
    <FieldForm
      title={words.forms.handOver}
      fields={[
        { name: 'what', label: words.fields.handedOver, kind: 'line', fault: needed },
        { name: 'to', label: words.fields.to, kind: 'line', fault: needed },
        { name: 'channel', label: words.fields.channel, kind: 'line', fault: needed, hint: words.channelHint },
        { name: 'reference', label: words.fields.reference, kind: 'line' },
        { name: 'at', label: words.fields.at, kind: 'moment', hint: words.atHint },
      ]}
      onSave={({ what = '', to = '', channel = '', reference = '', at = '' }) =>
        void doToCase(desk, {
          kind: 'handedOver',
          what,
          to,
          channel,
          reference,
          at: instantOf(at, settings.timeZone) ?? new Date().toISOString(),
          sha256: null,
        })
      }
    />
  )
}
