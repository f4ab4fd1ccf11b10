const appendOnly = (table: string) => `
  CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
  CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

export default `
  -- What was made from a case: the facts it was made of and what it says lie as blobs.
  CREATE TABLE papers (
    seq               INTEGER PRIMARY KEY AUTOINCREMENT,
    id                TEXT NOT NULL UNIQUE,
    case_id           TEXT NOT NULL REFERENCES cases (id),
    kind              TEXT NOT NULL,
    -- Whom or what of the case it is about: a party, a notice, a complaint.
    subject_id        TEXT,
    -- Counted in its case; the same paper made again keeps it.
    running           INTEGER NOT NULL CHECK (running >= 1),
    version           INTEGER NOT NULL CHECK (version >= 1),
    number            TEXT NOT NULL,
    edition           TEXT NOT NULL,
    template_version  TEXT NOT NULL,
    facts_sha256      TEXT NOT NULL REFERENCES blobs (sha256),
    html_sha256       TEXT NOT NULL REFERENCES blobs (sha256),
    made_at           TEXT NOT NULL,
    moderator_id      TEXT NOT NULL REFERENCES moderators (id),
    workstation_id    TEXT NOT NULL REFERENCES workstation (id),
    UNIQUE (case_id, running, version)
  ) STRICT;
  CREATE INDEX papers_by_facts ON papers (facts_sha256);
  CREATE INDEX papers_by_html ON papers (html_sha256);
  ${appendOnly('papers')}

  -- A paper as PDF, in parts where it would be too large for one.
  CREATE TABLE paper_prints (
    paper_id    TEXT NOT NULL REFERENCES papers (id),
    part        INTEGER NOT NULL CHECK (part >= 1),
    parts       INTEGER NOT NULL CHECK (parts >= part),
    sha256      TEXT NOT NULL REFERENCES blobs (sha256),
    printed_at  TEXT NOT NULL,
    PRIMARY KEY (paper_id, part)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX paper_prints_by_blob ON paper_prints (sha256);
  ${appendOnly('paper_prints')}
`
