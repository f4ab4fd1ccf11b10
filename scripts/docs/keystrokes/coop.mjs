// Coop, as read in its repository. Facts only; nothing of its code stands here. It has no keys, so the hand begins on the mouse.

const remove = ['click the action', 'think', 'click the field of policies', 'click the policy', 'click Submit']

/** @type {import('./tasks.mjs').Tool} */
export const coop = {
  name: 'Coop',
  flows: {
    approve: [{ way: 'by mouse', steps: ['think', 'click Ignore', 'click Submit'], trips: 2, note: '' }],
    delete: [
      {
        way: 'by mouse',
        steps: ['think', ...remove],
        trips: 2,
        note: 'An action that removes has to be set up by the house.',
      },
    ],
    escalate: [
      {
        way: 'moved to another queue, with a note',
        steps: [
          'think',
          'click Move',
          'click the queue',
          'click the reason',
          'hand',
          'type note',
          'think',
          'key Tab',
          'key Enter',
          'hand',
        ],
        trips: 2,
        note: '',
      },
      {
        way: 'moved to another queue, without a note',
        steps: ['think', 'click Move', 'click the queue', 'click Submit'],
        trips: 2,
        note: '',
      },
    ],
    ban: [
      {
        way: 'action on the author, sent with the decision on the post',
        steps: ['think', 'click the action at the author', 'think', 'click the action', 'click Submit'],
        trips: 2,
        note: 'An order must hold a decision on the post as well, so that click is in it. Where policies are demanded, two clicks for each come on top.',
      },
    ],
    bulk: [
      {
        way: 'page for many, ids already copied',
        steps: [
          'think',
          'click Bulk Actioning',
          'think',
          'click the types',
          'click the type',
          'click the field of ids',
          'key Ctrl+V',
          'think',
          'click the actions',
          'click the action',
          'think',
          'click the policies',
          'click the policy',
          'click Execute Bulk Action',
          'click OK',
          'click Queues',
          'click the queue',
        ],
        trips: 4,
        note: 'A lower bound: how thirty ids come to be copied is not in it, nor is closing the thirty jobs.',
      },
      {
        way: 'one by one',
        steps: ['think', { times: 30, steps: remove.filter(step => step !== 'think') }],
        trips: 60,
        note: '',
      },
    ],
    posts: [
      {
        way: 'on the page already',
        steps: [],
        trips: 0,
        note: 'The author’s latest posts stand further down on the page of the job; how many was not checked, and scrolling is not counted.',
      },
    ],
  },
  sources: [
    'roostorg/coop, commit 1c1f54da95c738ed6293997c73ab83541ba9a373; below `client/src/webpages/dashboard/`:',
    '`mrt/manual_review_job/ManualReviewJobReview.tsx` (actions, Move, policies, reason, Submit, the next job), `components/PolicyDropdown.tsx`',
    '`mrt/manual_review_job/v2/user/ManualReviewJobRelatedUserComponent.tsx` and `v2/related_actions/ManualReviewJobEnqueueRelatedActionWithPoliciesButton.tsx` (actions on the author), `v2/user/ManualReviewJobLatestSubmissionsWithThreadComponent.tsx` (the author’s posts)',
    '`bulk_actioning/BulkActioningDashboard.tsx`; the missing keys: issue roostorg/coop #1051',
  ],
}
