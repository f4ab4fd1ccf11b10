const OPEN = (kind: string) =>
  `FROM objections WHERE comment_id = NEW.comment_id AND kind = '${kind}' AND decision_id IS NULL`

/** Keeps with a comment what is open against it, so that lists and rules read it from the comment's own row. */
const KEEP = `
  UPDATE comments SET
    open_notices = (SELECT count(*) ${OPEN('notice')}),
    reported_at = (SELECT min(received_at) ${OPEN('notice')}),
    reported_rank = (SELECT coalesce(min(1 - is_first), 1) ${OPEN('notice')}),
    open_complaints = (SELECT count(*) ${OPEN('complaint')}),
    complained_at = (SELECT min(received_at) ${OPEN('complaint')})
  WHERE id = NEW.comment_id;`

export default `
  -- What a decision decides beside the post: the ids of notices and complaints, as JSON. Null where it decides none.
  ALTER TABLE decisions ADD COLUMN decides TEXT;

  -- What somebody reported (Art. 16 DSA), as it was received.
  CREATE TABLE notices (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    source_id       INTEGER NOT NULL REFERENCES sources (id),
    comment_id      INTEGER NOT NULL REFERENCES comments (id),
    -- The text that was in force when it was entered.
    revision        INTEGER NOT NULL,
    -- Its name where it came from: the same one twice from one source is one notice.
    external_id     TEXT,
    -- "readerFlag" is a bare flag, without the fields of Art. 16(2).
    kind            TEXT NOT NULL CHECK (kind IN ('reader', 'trustedFlagger', 'authority', 'readerFlag')),
    sender_name     TEXT,
    sender_email    TEXT,
    -- About an offence of Art. 3 to 7 of Directive 2011/93/EU: nobody has to say who they are (Art. 16(2)(c)).
    is_exempt       INTEGER NOT NULL CHECK (is_exempt IN (0, 1)),
    explanation     TEXT NOT NULL,
    claimed_reason  TEXT REFERENCES reasons (code),
    location_url    TEXT,
    -- The statement of Art. 16(2)(d).
    good_faith      INTEGER NOT NULL CHECK (good_faith IN (0, 1)),
    -- For a flag on a text that was judged fine after earlier notices: the decision that answers this one too.
    covered_by      TEXT REFERENCES decisions (id),
    received_at     TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    moderator_id    TEXT REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL REFERENCES workstation (id),
    CHECK (covered_by IS NULL OR kind = 'readerFlag')
  ) STRICT;
  CREATE UNIQUE INDEX notices_by_external_id ON notices (source_id, external_id) WHERE external_id IS NOT NULL;
  CREATE INDEX notices_by_comment ON notices (comment_id, seq);
  CREATE INDEX notices_by_cover ON notices (covered_by) WHERE covered_by IS NOT NULL;
  CREATE TRIGGER notices_no_update BEFORE UPDATE ON notices
  BEGIN SELECT RAISE(ABORT, 'notices is append-only'); END;
  CREATE TRIGGER notices_no_delete BEFORE DELETE ON notices
  BEGIN SELECT RAISE(ABORT, 'notices is append-only'); END;

  -- Objections of authors and notifiers to a decision (Art. 20 DSA), as they were received.
  CREATE TABLE complaints (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    comment_id      INTEGER NOT NULL REFERENCES comments (id),
    revision        INTEGER NOT NULL,
    -- The decision complained about; null where the post came decided from its source.
    against         TEXT REFERENCES decisions (id),
    complainant     TEXT NOT NULL CHECK (complainant IN ('author', 'notifier')),
    sender_name     TEXT,
    sender_email    TEXT,
    text            TEXT NOT NULL,
    received_at     TEXT NOT NULL,
    recorded_at     TEXT NOT NULL,
    moderator_id    TEXT REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL REFERENCES workstation (id)
  ) STRICT;
  CREATE INDEX complaints_by_comment ON complaints (comment_id, seq);
  CREATE INDEX complaints_by_decision ON complaints (against) WHERE against IS NOT NULL;
  CREATE TRIGGER complaints_no_update BEFORE UPDATE ON complaints
  BEGIN SELECT RAISE(ABORT, 'complaints is append-only'); END;
  CREATE TRIGGER complaints_no_delete BEFORE DELETE ON complaints
  BEGIN SELECT RAISE(ABORT, 'complaints is append-only'); END;

  -- Where each notice and complaint stands: open, or decided by a decision that nobody has taken back. Derived from them and the decisions.
  CREATE TABLE objections (
    id           TEXT NOT NULL PRIMARY KEY,
    kind         TEXT NOT NULL CHECK (kind IN ('notice', 'complaint')),
    comment_id   INTEGER NOT NULL REFERENCES comments (id),
    -- A trusted flagger's comes before the others (Art. 22(1) DSA).
    is_first     INTEGER NOT NULL CHECK (is_first IN (0, 1)),
    received_at  TEXT NOT NULL,
    decision_id  TEXT REFERENCES decisions (id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX objections_by_comment ON objections (comment_id, kind, decision_id);
  CREATE INDEX objections_by_decision ON objections (decision_id) WHERE decision_id IS NOT NULL;

  -- What is open against a comment: how much, since when, and whether something of it comes first (then the rank is 0).
  ALTER TABLE comments ADD COLUMN open_notices INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE comments ADD COLUMN reported_at TEXT;
  ALTER TABLE comments ADD COLUMN reported_rank INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE comments ADD COLUMN open_complaints INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE comments ADD COLUMN complained_at TEXT;
  CREATE INDEX comments_by_report ON comments (reported_rank, reported_at, id) WHERE reported_at IS NOT NULL;
  CREATE INDEX comments_by_report_time ON comments (reported_at, id) WHERE reported_at IS NOT NULL;
  CREATE INDEX comments_by_complaint ON comments (complained_at, id) WHERE complained_at IS NOT NULL;
  CREATE TRIGGER objections_open AFTER INSERT ON objections
  BEGIN ${KEEP} END;
  CREATE TRIGGER objections_turn AFTER UPDATE OF decision_id ON objections
  BEGIN ${KEEP} END;
  INSERT INTO counters (name, value) VALUES ('reported', 0), ('complaints', 0) ON CONFLICT DO NOTHING;
  CREATE TRIGGER comments_count_reported AFTER UPDATE OF reported_at ON comments
  WHEN (OLD.reported_at IS NULL) <> (NEW.reported_at IS NULL)
  BEGIN
    UPDATE counters SET value = value + iif(NEW.reported_at IS NULL, -1, 1) WHERE name = 'reported';
  END;
  CREATE TRIGGER comments_count_complaints AFTER UPDATE OF complained_at ON comments
  WHEN (OLD.complained_at IS NULL) <> (NEW.complained_at IS NULL)
  BEGIN
    UPDATE counters SET value = value + iif(NEW.complained_at IS NULL, -1, 1) WHERE name = 'complaints';
  END;
`
