// WordPress, as read in its repository. Facts only; nothing of its code stands here.

const noReason = 'WordPress records no reason.'

/** @type {import('./tasks.mjs').Tool} */
export const wordpress = {
  name: 'WordPress',
  flows: {
    approve: [
      {
        way: 'by key, list of pending comments',
        steps: ['think', 'key A'],
        trips: 0,
        note: 'The next row is taken before the answer comes. The keys are off until switched on in the profile.',
      },
    ],
    delete: [{ way: 'by key, to the trash', round: true, steps: ['think', 'key D'], trips: 0, note: noReason }],
    escalate: [
      {
        way: 'left pending, on to the next row',
        round: true,
        steps: ['think', 'key J'],
        trips: 0,
        note: 'No escalation and no place for a note that readers do not see.',
      },
    ],
    ban: [
      {
        way: 'name put on the list of disallowed words',
        round: true,
        steps: [
          'hand',
          'think',
          'point Settings',
          'click Discussion',
          'click the list',
          'hand',
          'type name',
          'key Enter',
          'think',
          'key Tab',
          'key Enter',
          'hand',
          'think',
          'click Comments',
          'click Pending',
          'hand',
        ],
        trips: 4,
        note: 'No ban: later comments by that name go to the trash. An administrator’s only. Enter in the box after the list sends the form, as in every form of the web.',
      },
    ],
    bulk: [
      {
        way: 'range by mouse, then keys',
        round: true,
        steps: [
          'hand',
          'think',
          'click the first box',
          'key Shift',
          'click the last box',
          'think',
          'key Shift+T',
          'hand',
        ],
        trips: 1,
        note: `${noReason} A page has to be set to show thirty or more.`,
      },
      {
        way: 'by keys alone',
        round: true,
        steps: ['think', 'key X', { times: 29, steps: ['key J', 'key X'] }, 'think', 'key Shift+T'],
        trips: 1,
        note: noReason,
      },
    ],
    posts: [
      {
        way: 'link at the IP address',
        round: true,
        steps: ['hand', 'think', 'click the address', 'hand'],
        trips: 1,
        note: 'Shows what came from the same address, which is not always the same author.',
      },
      {
        way: 'search for the name',
        steps: ['hand', 'think', 'click the field', 'hand', 'type name', 'think', 'key Enter'],
        trips: 1,
        note: 'Finds the name in texts as well.',
      },
    ],
  },
  sources: [
    'WordPress/wordpress-develop, each file at the commit that was read:',
    '`src/js/_enqueues/admin/edit-comments.js`, 01664fa5fabf9b1c16624f5542919379821ff0a2 (keys, keys for many)',
    '`src/wp-admin/includes/class-wp-comments-list-table.php`, 00c9db031b81560993638254d00a0eecbcbcaedc (which rows leave the list, the link at the address, the length of a page)',
    '`src/js/_enqueues/admin/common.js`, 0017e22d8a0639098f8d61d164c510a9eebad3d6 (range with Shift)',
    '`src/wp-admin/includes/comment.php`, c3e30f8213efc24ffda46ac223d62b5ee769cb17 (keys off until switched on)',
    '`src/wp-admin/options-discussion.php`, 0251d5fae5745868f72238005335609ab207f1cb (disallowed words)',
    '`src/js/_enqueues/vendor/jquery/jquery.table-hotkeys.js`, read in the copy of chazworks/waggypuppy, 5726551447a33c3fc0f87e47cca0042c69a978d8 (`J`, `K`, `X`; the next row is chosen first)',
  ],
}
