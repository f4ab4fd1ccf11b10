// Coral, as read in its repository. Facts only; nothing of its code stands here.

const notOnAPost = 'No escalation, and notes only on accounts: the note goes there, and the post stays in Pending.'

/** @type {import('./tasks.mjs').Tool} */
export const coral = {
  name: 'Coral',
  flows: {
    approve: [
      { way: 'by key', steps: ['think', 'key F'], trips: 1, note: 'The next card is selected after the answer.' },
    ],
    delete: [
      {
        way: 'DSA features on',
        steps: ['hand', 'think', 'click Reject', 'think', 'click the reason', 'click Reject', 'hand'],
        trips: 1,
        note: 'With them on, `D` does nothing: the reasons open by mouse only.',
      },
      {
        way: 'DSA features off',
        steps: ['think', 'key D'],
        trips: 1,
        note: 'One key, but no reason is recorded.',
      },
    ],
    escalate: [
      {
        way: 'a note on the account, then on to the next post',
        round: true,
        steps: [
          'hand',
          'think',
          'click the name',
          'think',
          'click Notes',
          'click the field',
          'hand',
          'type note',
          'think',
          'key Tab',
          'key Enter',
          'key Esc',
          'key J',
        ],
        trips: 3,
        note: notOnAPost,
      },
    ],
    ban: [
      {
        way: 'by key',
        steps: ['think', 'key B', 'think', 'key Shift+Tab', 'key Enter'],
        trips: 1,
        note: 'Backwards from the top the dialog leads to its last button, Ban. The usual e-mail goes out, and no reason is asked for.',
      },
    ],
    bulk: [
      {
        way: 'one by one, DSA features on',
        round: true,
        steps: ['hand', 'think', { times: 30, steps: ['click Reject', 'click the reason', 'click Reject'] }, 'hand'],
        trips: 30,
        note: 'No function for many at once.',
      },
      {
        way: 'one by one, DSA features off',
        round: true,
        steps: ['think', { times: 30, steps: ['key D'] }],
        trips: 30,
        note: 'Fewer keys than the range in Freigabe; no reason is recorded.',
      },
    ],
    posts: [
      {
        way: 'drawer of the author',
        steps: ['hand', 'think', 'click the name', 'think', 'click Load More', 'hand'],
        trips: 2,
        note: 'Five are shown at first, five more by the button.',
      },
    ],
  },
  sources: [
    'coralproject/talk, commit 8bf2ad784d65ae23a277be045819af04642ed8ce; below `client/src/core/client/admin/`:',
    '`constants.ts` (keys), `components/ModerateCard/ModerateCard.tsx` and `ModerateCardContainer.tsx` (keys of a card, the reject popover, the dead `D`), `routes/Moderate/Queue/Queue.tsx` (selection after a decision)',
    '`components/ModerationReason/ModerationReason.tsx` and `Reasons.tsx` (reason, then Reject), `components/BanModal.tsx` (ban)',
    '`components/UserHistoryDrawer/UserHistoryDrawerAllComments.tsx` (five and five), `UserDrawerNotesContainer.tsx` (notes)',
    '`client/src/core/client/ui/components/v2/Modal/Modal.tsx` and `TrapFocus/TrapFocus.tsx` (where Tab leads in a dialog, Escape)',
  ],
}
