const appendOnly = (table: string) => `
  CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

export default `
  -- Evidence by its content: the same bytes lie here once.
  CREATE TABLE blobs (
    sha256  TEXT NOT NULL PRIMARY KEY,
    bytes   BLOB NOT NULL
  ) STRICT;
  CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs
  BEGIN SELECT RAISE(ABORT, 'blobs is append-only'); END;

  -- One securing of one post. The record names every file that was made then, with its SHA-256.
  CREATE TABLE captures (
    seq             INTEGER PRIMARY KEY AUTOINCREMENT,
    id              TEXT NOT NULL UNIQUE,
    comment_id      INTEGER NOT NULL REFERENCES comments (id),
    revision        INTEGER NOT NULL,
    method          TEXT NOT NULL CHECK (method IN ('escalation', 'case', 'demand')),
    captured_at     TEXT NOT NULL,
    moderator_id    TEXT NOT NULL REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL REFERENCES workstation (id),
    -- Canonical JSON; its SHA-256 is what the chain of custody begins with.
    record          TEXT NOT NULL
  ) STRICT;
  CREATE INDEX captures_by_comment ON captures (comment_id, seq);
  ${appendOnly('captures')}

  CREATE TABLE capture_files (
    capture_id  TEXT NOT NULL REFERENCES captures (id),
    name        TEXT NOT NULL,
    media_type  TEXT NOT NULL,
    sha256      TEXT NOT NULL REFERENCES blobs (sha256),
    PRIMARY KEY (capture_id, name)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX capture_files_by_blob ON capture_files (sha256);
  ${appendOnly('capture_files')}

  -- What happened to evidence, chained by hashes: one chain for each case, and one for each capture before it comes into a case.
  CREATE TABLE custody (
    chain       TEXT NOT NULL,
    number      INTEGER NOT NULL CHECK (number >= 1),
    -- Canonical JSON of everything but the hashes.
    entry       TEXT NOT NULL,
    prev_hash   TEXT NOT NULL,
    entry_hash  TEXT NOT NULL,
    PRIMARY KEY (chain, number)
  ) STRICT, WITHOUT ROWID;
  ${appendOnly('custody')}

  CREATE TABLE cases (
    id              TEXT NOT NULL PRIMARY KEY,
    -- Counted anew each year, by the calendar of Vienna.
    year            INTEGER NOT NULL,
    running         INTEGER NOT NULL CHECK (running >= 1),
    number          TEXT NOT NULL UNIQUE,
    opened_at       TEXT NOT NULL,
    moderator_id    TEXT NOT NULL REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL REFERENCES workstation (id),
    -- From here on derived from its record, for lists.
    version         INTEGER NOT NULL,
    title           TEXT NOT NULL,
    status          TEXT NOT NULL CHECK (status = 'open' OR status = 'closed'),
    changed_at      TEXT NOT NULL,
    next_due_at     TEXT,
    UNIQUE (year, running)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX cases_by_change ON cases (status, changed_at, id);

  -- The record of a case. How it stands follows from these rows alone.
  CREATE TABLE case_steps (
    case_id         TEXT NOT NULL REFERENCES cases (id),
    number          INTEGER NOT NULL CHECK (number >= 1),
    -- Canonical JSON of the step.
    step            TEXT NOT NULL,
    at              TEXT NOT NULL,
    moderator_id    TEXT NOT NULL REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL REFERENCES workstation (id),
    PRIMARY KEY (case_id, number)
  ) STRICT, WITHOUT ROWID;
  ${appendOnly('case_steps')}

  -- Which posts a case is about now; derived from its record.
  CREATE TABLE case_comments (
    case_id     TEXT NOT NULL REFERENCES cases (id),
    comment_id  INTEGER NOT NULL REFERENCES comments (id),
    PRIMARY KEY (case_id, comment_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX case_comments_by_comment ON case_comments (comment_id);
`
