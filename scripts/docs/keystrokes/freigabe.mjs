// Freigabe: every key is named by its command, so that a changed key changes the page.

/** @type {import('./tasks.mjs').Tool} */
export const freigabe = {
  name: 'Freigabe',
  flows: {
    approve: [{ way: 'by key', steps: ['think', 'command comment.approve'], trips: 0, note: '' }],
    delete: [
      {
        way: 'one of the nine reasons with a digit',
        steps: ['think', 'command comment.delete', 'think', 'command reason.1'],
        trips: 0,
        note: 'The other reasons stand in a list (`0`) and cost a walk through it.',
      },
      {
        way: 'the reason that the rules suggest',
        steps: ['think', 'command comment.deleteSuggested'],
        trips: 0,
        note: 'The suggestion stands at the post.',
      },
    ],
    escalate: [
      {
        way: 'by key',
        steps: ['think', 'command comment.escalate', 'type note', 'think', 'command note.send'],
        trips: 0,
        note: 'A note is demanded; there is no shorter way.',
      },
    ],
    ban: [
      {
        way: 'an author who was warned before',
        steps: [
          'think',
          'command author.open',
          'think',
          'command author.ban',
          'key Tab',
          'key Enter',
          'command panel.close',
        ],
        trips: 0,
        note: 'A senior’s only. The form opens with the usual reason of the author’s deletions.',
      },
      {
        way: 'without a warning',
        steps: [
          'think',
          'command author.open',
          'think',
          'command author.ban',
          'key Tab',
          'type note',
          'think',
          'key Enter',
          'command panel.close',
        ],
        trips: 0,
        note: 'Without a warning words are demanded, twenty letters at least.',
      },
    ],
    bulk: [
      {
        way: 'any thirty, range by mouse, then keys',
        steps: [
          'hand',
          'think',
          'click the first row',
          'key Shift',
          'click the last row',
          'hand',
          'think',
          'command comment.delete',
          'think',
          'command reason.1',
        ],
        trips: 0,
        note: 'The list scrolls, and is not cut into pages.',
      },
      {
        way: 'any thirty, range by keys',
        steps: [
          'think',
          'command selection.toggle',
          { times: 29, steps: ['command queue.next'] },
          'command selection.range',
          'think',
          'command comment.delete',
          'think',
          'command reason.1',
        ],
        trips: 0,
        note: 'Each step down is counted as a press; the key may be held instead, which the model has no time for.',
      },
      {
        way: 'thirty posts with nearly the same text',
        steps: ['think', 'command similar.open', 'think', 'command comment.delete', 'think', 'command reason.1'],
        trips: 0,
        note: 'The group is looked for by the desk; with none picked the decision goes to all that wait.',
      },
      {
        way: 'one by one',
        steps: ['think', { times: 30, steps: ['command comment.delete', 'command reason.1'] }],
        trips: 0,
        note: '',
      },
    ],
    posts: [
      {
        way: 'by key',
        steps: ['think', 'command author.open'],
        trips: 0,
        note: 'The five last stand beside the post without a key.',
      },
    ],
  },
  sources: ['shared/commands.ts of this version, keymap `freigabe`; `main/core/handlers/authors.ts` shows ten posts'],
}
