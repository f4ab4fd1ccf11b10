export default `
  -- Statutes, clocks, documents and what belongs to them, entry by entry in all their versions. Documents and decisions name the version they rest on.
  CREATE TABLE reference_versions (
    id            INTEGER PRIMARY KEY,
    kind          TEXT NOT NULL CHECK (kind IN ('statute', 'clock', 'document', 'publicity', 'suggestion')),
    entry         TEXT NOT NULL,
    -- The whole entry, as canonical JSON.
    body          TEXT NOT NULL,
    body_sha256   TEXT NOT NULL,
    origin        TEXT NOT NULL CHECK (origin IN ('shipped', 'edited')),
    note          TEXT NOT NULL CHECK (origin = 'shipped' OR note <> ''),
    installed_at  TEXT NOT NULL,
    moderator_id  TEXT REFERENCES moderators (id),
    CHECK ((origin = 'edited') = (moderator_id IS NOT NULL))
  ) STRICT;
  CREATE INDEX reference_versions_by_entry ON reference_versions (kind, entry, id);
  CREATE UNIQUE INDEX reference_versions_shipped ON reference_versions (kind, entry, body_sha256) WHERE origin = 'shipped';
  CREATE TRIGGER reference_versions_no_update BEFORE UPDATE ON reference_versions
  BEGIN SELECT RAISE(ABORT, 'versions of reference data are append-only'); END;
  CREATE TRIGGER reference_versions_no_delete BEFORE DELETE ON reference_versions
  BEGIN SELECT RAISE(ABORT, 'versions of reference data are append-only'); END;

  -- What holds now: null where the product took an entry out that nobody at the desk had made their own.
  CREATE TABLE reference_states (
    kind      TEXT NOT NULL,
    entry     TEXT NOT NULL,
    in_force  INTEGER REFERENCES reference_versions (id),
    -- The version that came with the product last.
    shipped   INTEGER REFERENCES reference_versions (id),
    position  INTEGER NOT NULL,
    PRIMARY KEY (kind, entry)
  ) STRICT, WITHOUT ROWID;

  -- The check of Art. 18 DSA, as it was answered; also a no stays.
  CREATE TABLE article18_checks (
    id              TEXT NOT NULL PRIMARY KEY,
    comment_id      INTEGER NOT NULL REFERENCES comments (id),
    revision        INTEGER NOT NULL,
    reason          TEXT NOT NULL,
    -- The suggestion that forced it or not, and the answers and what they came to, as canonical JSON.
    version_id      INTEGER REFERENCES reference_versions (id),
    answers         TEXT NOT NULL,
    outcome         TEXT NOT NULL,
    at              TEXT NOT NULL,
    moderator_id    TEXT NOT NULL REFERENCES moderators (id),
    workstation_id  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX article18_checks_by_comment ON article18_checks (comment_id, at);
  CREATE TRIGGER article18_checks_no_update BEFORE UPDATE ON article18_checks
  BEGIN SELECT RAISE(ABORT, 'checks of Art. 18 are append-only'); END;
  CREATE TRIGGER article18_checks_no_delete BEFORE DELETE ON article18_checks
  BEGIN SELECT RAISE(ABORT, 'checks of Art. 18 are append-only'); END;

  -- Which duties of the DSA a source is under; the publisher's lawyer decides, and hosting is the smaller claim.
  ALTER TABLE sources ADD COLUMN profile TEXT NOT NULL DEFAULT 'hosting_only'
    CHECK (profile IN ('hosting_only', 'online_platform'));
`
