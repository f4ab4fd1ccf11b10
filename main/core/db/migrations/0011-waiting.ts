export default `
  -- Who an escalated post is for and until when; in Incoming and Flagged, who asked and now has the answer.
  ALTER TABLE comments ADD COLUMN assignee_id TEXT REFERENCES moderators (id);
  ALTER TABLE comments ADD COLUMN due_at TEXT;
  CREATE INDEX comments_by_assignee ON comments (assignee_id, queue, id) WHERE assignee_id IS NOT NULL;
  -- What has a deadline by that, the rest behind it by its age.
  CREATE INDEX comments_by_deadline ON comments (coalesce(due_at, '~') || queue_at, id) WHERE queue = 'escalated';

  -- Kept aside while it is made anew for the wider checks, and never renamed, so that what points here from elsewhere still does.
  CREATE TABLE decisions_before AS SELECT * FROM decisions;
  DROP TABLE decisions;
  CREATE TABLE decisions (
    seq                 INTEGER PRIMARY KEY AUTOINCREMENT,
    id                  TEXT NOT NULL UNIQUE,
    batch_id            TEXT NOT NULL,
    comment_id          INTEGER NOT NULL REFERENCES comments (id),
    revision            INTEGER NOT NULL,
    -- The comment's version after this decision.
    version             INTEGER NOT NULL,
    action              TEXT NOT NULL
      CHECK (action IN ('approve', 'delete', 'escalate', 'later', 'answer', 'return', 'undo', 'redo')),
    -- What is undone or redone, or what comes back.
    of_decision         TEXT REFERENCES decisions (id),
    reason              TEXT REFERENCES reasons (code),
    note                TEXT NOT NULL,
    -- "desk" moves what people have arranged: a return, two opinions that differ.
    origin              TEXT NOT NULL CHECK (origin IN ('person', 'automatic', 'desk')),
    -- The rule behind an automatic decision, as JSON: id, pack, version. Null elsewhere, and in records made before this column.
    rule                TEXT,
    moderator_id        TEXT NOT NULL REFERENCES moderators (id),
    -- Of an escalation: for whom; of an answer: to whom.
    assignee_id         TEXT REFERENCES moderators (id),
    -- The deadline of an escalation; until when a post is put aside.
    due_at              TEXT,
    workstation_id      TEXT NOT NULL REFERENCES workstation (id),
    time_on_post_ms     INTEGER NOT NULL CHECK (time_on_post_ms >= 0),
    hits_seen           TEXT NOT NULL,
    netiquette_version  TEXT NOT NULL,
    state_before        TEXT NOT NULL,
    state_after         TEXT NOT NULL,
    decided_at          TEXT NOT NULL,
    CHECK ((action IN ('return', 'undo', 'redo')) = (of_decision IS NOT NULL)),
    CHECK (action <> 'delete' OR reason IS NOT NULL)
  ) STRICT;
  INSERT INTO decisions (seq, id, batch_id, comment_id, revision, version, action, of_decision, reason, note, origin, rule,
      moderator_id, workstation_id, time_on_post_ms, hits_seen, netiquette_version, state_before, state_after, decided_at)
    SELECT seq, id, batch_id, comment_id, revision, version, action, of_decision, reason, note, origin, rule,
      moderator_id, workstation_id, time_on_post_ms, hits_seen, netiquette_version, state_before, state_after, decided_at FROM decisions_before ORDER BY seq;
  DROP TABLE decisions_before;
  CREATE INDEX decisions_by_comment ON decisions (comment_id, seq);
  CREATE INDEX decisions_by_batch ON decisions (batch_id, seq);
  CREATE INDEX decisions_by_time
    ON decisions (decided_at, of_decision, action, origin, moderator_id, reason, time_on_post_ms, id);
  CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
  BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
  CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
  BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
  -- As before; what the desk moves counts as sorted, like what rules move.
  CREATE TRIGGER decisions_count_flow AFTER INSERT ON decisions
  WHEN NEW.state_before ->> 'queue' <> NEW.state_after ->> 'queue'
  BEGIN
    INSERT INTO queue_flows (slot, queue, came, gone, sorted)
    VALUES (unixepoch(NEW.decided_at) / 300, NEW.state_before ->> 'queue',
      -(NEW.action = 'undo'), NEW.origin = 'person' AND NEW.action <> 'undo', -(NEW.origin <> 'person'))
    ON CONFLICT (slot, queue) DO UPDATE SET
      came = came + excluded.came, gone = gone + excluded.gone, sorted = sorted + excluded.sorted;
    INSERT INTO queue_flows (slot, queue, came, gone, sorted)
    VALUES (unixepoch(NEW.decided_at) / 300, NEW.state_after ->> 'queue',
      NEW.origin = 'person' AND NEW.action <> 'undo', -(NEW.action = 'undo'), NEW.origin <> 'person')
    ON CONFLICT (slot, queue) DO UPDATE SET
      came = came + excluded.came, gone = gone + excluded.gone, sorted = sorted + excluded.sorted;
  END;

  ALTER TABLE steps RENAME TO steps_before;
  CREATE TABLE steps (
    moderator_id  TEXT NOT NULL REFERENCES moderators (id),
    position      INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('decision', 'record')),
    -- Every record of the step carries it: decisions, or what stands in an author's file.
    batch_id      TEXT NOT NULL,
    action        TEXT NOT NULL CHECK (action IN ('approve', 'delete', 'escalate', 'later', 'answer',
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
    SELECT moderator_id, position, kind, batch_id, action, reason, comment_id, author_id, comments, state, decided_at FROM steps_before;
  DROP TABLE steps_before;
  CREATE INDEX steps_by_state ON steps (moderator_id, state, position);

  -- What the whole desk goes by, whoever sits at it; changed by seniors, each change in the audit log.
  CREATE TABLE desk_settings (
    name          TEXT NOT NULL PRIMARY KEY,
    value         TEXT NOT NULL,
    moderator_id  TEXT NOT NULL REFERENCES moderators (id),
    changed_at    TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Decisions of people that the desk's share has picked for a second opinion.
  CREATE TABLE opinion_offers (
    decision_id   TEXT NOT NULL PRIMARY KEY REFERENCES decisions (id),
    comment_id    INTEGER NOT NULL REFERENCES comments (id),
    -- Whose decision it is, who is never asked.
    moderator_id  TEXT NOT NULL REFERENCES moderators (id),
    -- The comment's version behind the decision: once it has moved on, nobody is asked.
    version       INTEGER NOT NULL,
    offered_at    TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX opinion_offers_by_time ON opinion_offers (offered_at, comment_id);
  CREATE INDEX opinion_offers_by_comment ON opinion_offers (comment_id);

  -- What another person said, without knowing of the decision. One per decision.
  CREATE TABLE opinions (
    decision_id      TEXT NOT NULL PRIMARY KEY REFERENCES decisions (id),
    moderator_id     TEXT NOT NULL REFERENCES moderators (id),
    action           TEXT NOT NULL CHECK (action IN ('approve', 'delete', 'escalate')),
    reason           TEXT REFERENCES reasons (code),
    note             TEXT NOT NULL,
    time_on_post_ms  INTEGER NOT NULL CHECK (time_on_post_ms >= 0),
    given_at         TEXT NOT NULL,
    CHECK (action <> 'delete' OR reason IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX opinions_by_time ON opinions (given_at);
  CREATE TRIGGER opinions_no_update BEFORE UPDATE ON opinions
  BEGIN SELECT RAISE(ABORT, 'opinions is append-only'); END;
  CREATE TRIGGER opinions_no_delete BEFORE DELETE ON opinions
  BEGIN SELECT RAISE(ABORT, 'opinions is append-only'); END;
`
