// Ozone, as read in its repository. Facts only; nothing of its code stands here.

const policy = ['click the arrow of the policies', 'click the policy']

/** @type {import('./tasks.mjs').Tool} */
export const ozone = {
  name: 'Ozone',
  flows: {
    approve: [
      {
        way: 'by key, panel open',
        steps: ['think', 'key N'],
        trips: 1,
        note: 'The panel stands at Acknowledge at first and again after each order, so Submit & Next is enough.',
      },
      {
        way: 'by key, after another action was chosen',
        steps: ['think', 'key A', 'key N'],
        trips: 1,
        note: '',
      },
    ],
    delete: [
      {
        way: 'key, mouse, Tab',
        steps: ['think', 'key T', 'hand', 'think', ...policy, 'hand', 'key Tab', 'key Tab', 'key Tab', 'key N'],
        trips: 1,
        note: 'A policy is demanded. After it the keyboard stands in its field, where `N` is a letter: Tab leads over length and comment to Cancel, where it is a command. With levels of severity set up, once more.',
      },
    ],
    escalate: [
      {
        way: 'with a note',
        steps: ['think', 'key E', 'hand', 'click the comment', 'hand', 'type note', 'think', 'key Tab', 'key N'],
        trips: 1,
        note: '',
      },
      {
        way: 'without a note',
        steps: ['think', 'key E', 'key N'],
        trips: 1,
        note: 'Shorter than anything in Freigabe, which demands the note.',
      },
    ],
    ban: [
      {
        way: 'takedown of the account',
        steps: ['hand', 'think', 'click Switch to account', 'key T', 'think', ...policy, 'click Submit & Next', 'hand'],
        trips: 2,
        note: 'Permanent is chosen beforehand. `T` is typed by the other hand.',
      },
    ],
    bulk: [
      {
        way: 'workspace',
        steps: [
          'hand',
          'think',
          { times: 30, steps: ['click Add to workspace', 'key →'] },
          'key C',
          'hand',
          'think',
          'key Ctrl+K',
          'type workspace',
          'key Enter',
          'hand',
          'think',
          'click the first box',
          'key Shift',
          'click the last box',
          'think',
          'click Show Action Form',
          'click the list of actions',
          'click Takedown',
          'think',
          ...policy,
          'click Submit Action',
          'click Close',
          'click Take Action',
          'hand',
        ],
        trips: 32,
        note: 'The list of a queue has no boxes, so every post is put into the workspace from the panel.',
      },
      {
        way: 'one by one',
        steps: ['hand', 'think', { times: 30, steps: ['key T', ...policy, 'click Submit & Next'] }, 'hand'],
        trips: 30,
        note: '',
      },
    ],
    posts: [
      {
        way: 'page of the account',
        steps: ['hand', 'think', 'click the name', 'think', 'click Posts', 'hand'],
        trips: 2,
        note: 'Leaves the panel; the way back is not counted.',
      },
    ],
  },
  sources: [
    'bluesky-social/ozone, commit 99dce84de111a48cfabdc99eaace86b5c22815d0:',
    '`app/actions/ModActionPanel/useQuickAction.tsx` (keys, the action at first and after an order, the next subject), `QuickAction.tsx` (fields and buttons), `lib/util.ts` (keys are letters inside fields)',
    '`components/reports/ModerationForm/ActionPolicySelector.tsx` (choosing a policy), `components/common/SubjectSwitchButton.tsx` (account)',
    '`components/workspace/Panel.tsx`, `List.tsx`, `PanelActionForm.tsx`, `components/shell/CommandPalette/actions.ts`, `components/common/posts/PostsFeed.tsx` (workspace)',
    '`components/repositories/AccountView.tsx` (tabs of an account)',
  ],
}
