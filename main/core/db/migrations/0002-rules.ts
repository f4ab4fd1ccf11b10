export default `
  ALTER TABLE packs ADD COLUMN origin TEXT NOT NULL DEFAULT 'shipped' CHECK (origin IN ('shipped', 'imported', 'edited'));
  ALTER TABLE packs ADD COLUMN note TEXT NOT NULL DEFAULT '';
  ALTER TABLE packs ADD COLUMN moderator_id TEXT REFERENCES moderators (id);

  -- Which version of each pack runs, which one runs in shadow, and what is being written.
  CREATE TABLE pack_states (
    name       TEXT NOT NULL PRIMARY KEY,
    -- Null for a pack that exists as a draft only.
    in_force   INTEGER REFERENCES packs (id),
    shadow     INTEGER REFERENCES packs (id),
    is_on      INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
    -- The newest version that came with the product.
    shipped    INTEGER REFERENCES packs (id),
    draft      TEXT,
    draft_at   TEXT
  ) STRICT, WITHOUT ROWID;
  INSERT INTO pack_states (name, in_force, shipped)
    SELECT name, max(id), max(id) FROM packs GROUP BY name;

  -- The old tables step aside, so that the new ones are stored as they stand here.
  ALTER TABLE rules RENAME TO rules_before;
  ALTER TABLE hits RENAME TO hits_before;
  CREATE TABLE rules (
    key         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL,
    version     INTEGER NOT NULL,
    pack_id     INTEGER NOT NULL REFERENCES packs (id),
    action      TEXT NOT NULL CHECK (action IN ('flag', 'suggest-approve', 'suggest-delete', 'suggest-escalate')),
    explain_de  TEXT NOT NULL,
    explain_en  TEXT NOT NULL,
    check_de    TEXT,
    check_en    TEXT,
    -- A JSON array of statute ids.
    statutes    TEXT NOT NULL DEFAULT '[]',
    UNIQUE (pack_id, id)
  ) STRICT;
  INSERT INTO rules (key, id, version, pack_id, action, explain_de, explain_en)
    SELECT key, id, version, pack_id, action, explain_de, explain_en FROM rules_before;

  -- Offsets are UTF-16 code units of that revision's text, end exclusive; both 0 where the whole post is meant.
  CREATE TABLE hits (
    comment_id    INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    rule_key      INTEGER NOT NULL REFERENCES rules (key),
    start_offset  INTEGER NOT NULL CHECK (start_offset >= 0),
    end_offset    INTEGER NOT NULL CHECK (end_offset > start_offset OR end_offset = 0),
    severity      INTEGER NOT NULL CHECK (severity BETWEEN 1 AND 5),
    reason        TEXT NOT NULL REFERENCES reasons (code),
    term          TEXT NOT NULL,
    -- How the rule's conditions turned out, as JSON; null for a rule that is one list of terms.
    findings      TEXT,
    PRIMARY KEY (comment_id, revision, position),
    FOREIGN KEY (comment_id, revision) REFERENCES revisions (comment_id, number)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO hits (comment_id, revision, position, rule_key, start_offset, end_offset, severity, reason, term)
    SELECT comment_id, revision, position, rule_key, start_offset, end_offset, severity, reason, term FROM hits_before;
  DROP TABLE hits_before;
  DROP TABLE rules_before;
  CREATE INDEX hits_by_rule ON hits (rule_key);

  -- What a version in shadow would have hit; one row per post and rule.
  CREATE TABLE shadow_hits (
    rule_key    INTEGER NOT NULL REFERENCES rules (key),
    comment_id  INTEGER NOT NULL REFERENCES comments (id),
    PRIMARY KEY (rule_key, comment_id)
  ) STRICT, WITHOUT ROWID;

  -- What people said of hits; the last word on a span counts. Rules are named, not keyed: a mark outlives the version.
  CREATE TABLE hit_marks (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    comment_id    INTEGER NOT NULL,
    revision      INTEGER NOT NULL,
    pack          TEXT NOT NULL,
    rule_id       TEXT NOT NULL,
    rule_version  INTEGER NOT NULL,
    start_offset  INTEGER NOT NULL,
    end_offset    INTEGER NOT NULL,
    false_alarm   INTEGER NOT NULL CHECK (false_alarm IN (0, 1)),
    moderator_id  TEXT NOT NULL REFERENCES moderators (id),
    marked_at     TEXT NOT NULL,
    FOREIGN KEY (comment_id, revision) REFERENCES revisions (comment_id, number)
  ) STRICT;
  CREATE INDEX hit_marks_by_comment ON hit_marks (comment_id, revision, seq);
  CREATE INDEX hit_marks_by_rule ON hit_marks (pack, rule_id, seq);
  CREATE TRIGGER hit_marks_no_update BEFORE UPDATE ON hit_marks
  BEGIN SELECT RAISE(ABORT, 'hit_marks is append-only'); END;
  CREATE TRIGGER hit_marks_no_delete BEFORE DELETE ON hit_marks
  BEGIN SELECT RAISE(ABORT, 'hit_marks is append-only'); END;

  -- Rules that may act by themselves. The switch holds for one version of the rule; a changed rule is off again.
  CREATE TABLE rule_switches (
    pack          TEXT NOT NULL,
    rule_id       TEXT NOT NULL,
    rule_version  INTEGER NOT NULL,
    moderator_id  TEXT NOT NULL REFERENCES moderators (id),
    switched_at   TEXT NOT NULL,
    PRIMARY KEY (pack, rule_id)
  ) STRICT, WITHOUT ROWID;

  -- The severity, count, author and flood parts of the risk, as JSON; null without hits.
  ALTER TABLE comments ADD COLUMN risk_parts TEXT;

  -- Checking everything again, so far as it got. Posts up to next_id have been seen in this phase.
  CREATE TABLE rechecks (
    id          TEXT NOT NULL PRIMARY KEY,
    phase       TEXT NOT NULL CHECK (phase IN ('waiting', 'archive')),
    state       TEXT NOT NULL CHECK (state IN ('running', 'paused', 'finished', 'cancelled', 'failed')),
    next_id     INTEGER NOT NULL DEFAULT 0,
    last_id     INTEGER NOT NULL,
    done        INTEGER NOT NULL DEFAULT 0,
    total       INTEGER NOT NULL,
    changed     INTEGER NOT NULL DEFAULT 0,
    started_at  TEXT NOT NULL,
    updated_at  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX rechecks_by_start ON rechecks (started_at);
`
