export default `
  -- Statements of reasons (Art. 17 DSA) and everything that became of them. What changes one is a further record.
  CREATE TABLE statement_records (
    seq               INTEGER PRIMARY KEY AUTOINCREMENT,
    id                TEXT NOT NULL UNIQUE,
    action            TEXT NOT NULL CHECK (action IN ('made', 'edited', 'handedOver', 'postponed', 'exempted', 'required',
                        'withdrawn', 'reinstated', 'confirmed', 'reported', 'received')),
    -- The statement it is about, by the record that made it.
    of_statement      TEXT REFERENCES statement_records (id),
    -- What it is made for, or what brought it about.
    decision_id       TEXT REFERENCES decisions (id),
    author_record_id  TEXT REFERENCES author_records (id),
    -- The fields of Art. 17(3), as JSON.
    content           TEXT,
    -- What else is to be said, as JSON.
    detail            TEXT NOT NULL,
    moderator_id      TEXT REFERENCES moderators (id),
    workstation_id    TEXT NOT NULL REFERENCES workstation (id),
    recorded_at       TEXT NOT NULL,
    CHECK ((action = 'made') = (of_statement IS NULL)),
    CHECK ((content IS NOT NULL) = (action IN ('made', 'edited')))
  ) STRICT;
  CREATE INDEX statement_records_of ON statement_records (of_statement, seq) WHERE of_statement IS NOT NULL;
  CREATE TRIGGER statement_records_no_update BEFORE UPDATE ON statement_records
  BEGIN SELECT RAISE(ABORT, 'statement_records is append-only'); END;
  CREATE TRIGGER statement_records_no_delete BEFORE DELETE ON statement_records
  BEGIN SELECT RAISE(ABORT, 'statement_records is append-only'); END;

  -- Where each statement stands. Derived from statement_records in the same transaction; the number is that of the record that made it.
  CREATE TABLE statements (
    seq               INTEGER PRIMARY KEY REFERENCES statement_records (seq),
    kind              TEXT NOT NULL CHECK (kind IN ('deletion', 'suspension', 'ban')),
    source_id         INTEGER NOT NULL REFERENCES sources (id),
    author_id         INTEGER NOT NULL REFERENCES authors (id),
    comment_id        INTEGER REFERENCES comments (id),
    revision          INTEGER,
    decision_id       TEXT REFERENCES decisions (id),
    author_record_id  TEXT REFERENCES author_records (id),
    reason            TEXT NOT NULL REFERENCES reasons (code),
    puid              TEXT NOT NULL,
    state             TEXT NOT NULL CHECK (state IN ('due', 'exempt', 'handedOver', 'withdrawalDue', 'withdrawn')),
    -- From when on it may leave, the hold-back not counted; later than now where it was put off.
    due_since         TEXT NOT NULL,
    -- The record with the text in force.
    text_id           TEXT NOT NULL REFERENCES statement_records (id),
    stands            INTEGER NOT NULL CHECK (stands IN (0, 1)),
    told              TEXT NOT NULL CHECK (told IN ('nothing', 'statement', 'withdrawal')),
    exempt            TEXT CHECK (exempt IN ('bulkSpam', 'noContact', 'person')),
    -- Belongs into the Commission's database (Art. 24(5) DSA): from a real source that is an online platform.
    reportable        INTEGER NOT NULL CHECK (reportable IN (0, 1)),
    reported_at       TEXT,
    receipt           TEXT,
    CHECK ((kind = 'deletion') = (decision_id IS NOT NULL)),
    CHECK ((kind = 'deletion') = (author_record_id IS NULL))
  ) STRICT;
  CREATE INDEX statements_by_state ON statements (state, due_since, seq);
  CREATE INDEX statements_by_comment ON statements (comment_id) WHERE comment_id IS NOT NULL;
  CREATE INDEX statements_by_author_record ON statements (author_record_id) WHERE author_record_id IS NOT NULL;
  CREATE INDEX statements_to_report ON statements (seq) WHERE reportable = 1 AND reported_at IS NULL;
  CREATE UNIQUE INDEX statements_by_puid ON statements (puid) WHERE reported_at IS NOT NULL;

  -- What left the desk together: the folder it was written to, and which text of which statement it was.
  CREATE TABLE statement_exports (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    kind            TEXT NOT NULL CHECK (kind IN ('merge', 'letters', 'database')),
    folder          TEXT NOT NULL,
    -- Of the files, in their order.
    sha256          TEXT NOT NULL,
    items           TEXT NOT NULL,
    statements      INTEGER NOT NULL,
    moderator_id    TEXT NOT NULL REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL REFERENCES workstation (id),
    exported_at     TEXT NOT NULL
  ) STRICT;
  CREATE TRIGGER statement_exports_no_update BEFORE UPDATE ON statement_exports
  BEGIN SELECT RAISE(ABORT, 'statement_exports is append-only'); END;
  CREATE TRIGGER statement_exports_no_delete BEFORE DELETE ON statement_exports
  BEGIN SELECT RAISE(ABORT, 'statement_exports is append-only'); END;

  -- What the house said of redress, by version, so that a letter can be printed again as it was.
  CREATE TABLE redress_texts (
    version  TEXT NOT NULL,
    profile  TEXT NOT NULL CHECK (profile IN ('hosting_only', 'online_platform')),
    -- A JSON array of paragraphs.
    body     TEXT NOT NULL,
    PRIMARY KEY (version, profile)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER redress_texts_no_update BEFORE UPDATE ON redress_texts
  BEGIN SELECT RAISE(ABORT, 'redress_texts is append-only'); END;
  CREATE TRIGGER redress_texts_no_delete BEFORE DELETE ON redress_texts
  BEGIN SELECT RAISE(ABORT, 'redress_texts is append-only'); END;
`
