export default `
  -- A step of a shift may now be a sanction or a note as well as decisions.
  ALTER TABLE steps RENAME TO steps_of_decisions;
  CREATE TABLE steps (
    moderator_id  TEXT NOT NULL REFERENCES moderators (id),
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('decision', 'record')),
    -- Every record of the step carries it: decisions, or what stands in an author's file.
    batch_id      TEXT NOT NULL,
    action        TEXT NOT NULL CHECK (action IN ('approve', 'delete', 'escalate', 'later',
                    'note', 'warning', 'premoderation', 'suspension', 'ban', 'end')),
    reason        TEXT,
    -- The first post of the step; of a record the post from which it was made, if any.
    comment_id    INTEGER REFERENCES comments (id),
    -- Whose file a record stands in.
    author_id     INTEGER REFERENCES authors (id),
    -- How many posts were decided.
    comments      INTEGER NOT NULL CHECK (comments >= 0),
    state         TEXT NOT NULL CHECK (state IN ('done', 'undone')),
    decided_at    TEXT NOT NULL,
    PRIMARY KEY (moderator_id, position),
    CHECK ((kind = 'decision') = (comments >= 1)),
    CHECK (kind <> 'decision' OR comment_id IS NOT NULL),
    CHECK ((kind = 'record') = (author_id IS NOT NULL))
  ) STRICT, WITHOUT ROWID;
  INSERT INTO steps (moderator_id, position, kind, batch_id, action, reason, comment_id, author_id, comments, state, decided_at)
    SELECT moderator_id, position, 'decision', batch_id, action, reason, comment_id, NULL, comments, state, decided_at
    FROM steps_of_decisions;
  DROP TABLE steps_of_decisions;
  CREATE INDEX steps_by_state ON steps (moderator_id, state, position);

  -- An author's file: notes and sanctions. What is ended, undone or redone is a further record.
  CREATE TABLE author_records (
    seq                 INTEGER PRIMARY KEY AUTOINCREMENT,
    id                  TEXT NOT NULL UNIQUE,
    batch_id            TEXT NOT NULL,
    author_id           INTEGER NOT NULL REFERENCES authors (id),
    kind                TEXT NOT NULL CHECK (kind IN ('note', 'warning', 'premoderation', 'suspension', 'ban')),
    action              TEXT NOT NULL CHECK (action IN ('add', 'end', 'undo', 'redo')),
    of_record           TEXT REFERENCES author_records (id),
    reason              TEXT REFERENCES reasons (code),
    note                TEXT NOT NULL,
    -- When it ends by itself; null where it does not.
    ends_at             TEXT,
    -- The post from which it was made, and the deletion of that post on which it rests.
    comment_id          INTEGER REFERENCES comments (id),
    decision_id         TEXT REFERENCES decisions (id),
    -- The figures of Art. 23(3) DSA as they stood, as JSON; null for what is no sanction.
    figures             TEXT,
    netiquette_version  TEXT NOT NULL,
    moderator_id        TEXT NOT NULL REFERENCES moderators (id),
    workstation_id      TEXT NOT NULL REFERENCES workstation (id),
    recorded_at         TEXT NOT NULL,
    CHECK ((action = 'add') = (of_record IS NULL)),
    CHECK (kind = 'note' OR reason IS NOT NULL),
    CHECK ((figures IS NOT NULL) = (kind <> 'note' AND action = 'add'))
  ) STRICT;
  CREATE INDEX author_records_by_author ON author_records (author_id, seq);
  CREATE INDEX author_records_by_batch ON author_records (batch_id, seq);
  CREATE INDEX author_records_by_decision ON author_records (decision_id) WHERE decision_id IS NOT NULL;
  CREATE TRIGGER author_records_no_update BEFORE UPDATE ON author_records
  BEGIN SELECT RAISE(ABORT, 'author_records is append-only'); END;
  CREATE TRIGGER author_records_no_delete BEFORE DELETE ON author_records
  BEGIN SELECT RAISE(ABORT, 'author_records is append-only'); END;

  -- From when to when each sanction holds that was not undone. Derived from author_records in the same transaction.
  CREATE TABLE sanctions (
    author_id  INTEGER NOT NULL REFERENCES authors (id),
    record_id  TEXT NOT NULL REFERENCES author_records (id),
    kind       TEXT NOT NULL CHECK (kind IN ('warning', 'premoderation', 'suspension', 'ban')),
    begins_at  TEXT NOT NULL,
    ends_at    TEXT,
    PRIMARY KEY (author_id, record_id)
  ) STRICT, WITHOUT ROWID;

  -- What the source is still to be told of sanctions, in the order of id.
  CREATE TABLE outbox_sanctions (
    id          INTEGER PRIMARY KEY,
    record_id   TEXT NOT NULL UNIQUE REFERENCES author_records (id),
    author_id   INTEGER NOT NULL REFERENCES authors (id),
    state       TEXT NOT NULL CHECK (state IN ('queued', 'withdrawn')),
    changed_at  TEXT NOT NULL
  ) STRICT;
  CREATE INDEX outbox_sanctions_by_author ON outbox_sanctions (author_id, state);
`
