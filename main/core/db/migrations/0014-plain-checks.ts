const COLUMNS = `id, source_id, external_id, article_id, author_id, parent_external_id, revision, version, status, queue, queue_at, severity,
  risk, risk_parts, suggested_action, suggested_reason, ever_public, published_at, unpublished_at, hold_id, language, source_status,
  submitted_at, received_at, assignee_id, due_at, open_notices, reported_at, reported_rank, open_complaints, complained_at`

// For a list of more than two values SQLite builds a table anew with every insert and every decision; comparisons cost nothing beside it.
export default `
  -- Triggers of other tables speak of comments, which for a moment is not there.
  PRAGMA legacy_alter_table = ON;

  CREATE TABLE comments_new (
    id                  INTEGER PRIMARY KEY,
    source_id           INTEGER NOT NULL REFERENCES sources (id),
    external_id         TEXT NOT NULL,
    article_id          INTEGER NOT NULL REFERENCES articles (id),
    author_id           INTEGER NOT NULL REFERENCES authors (id),
    parent_external_id  TEXT,
    -- Which text is in force.
    revision            INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    -- Counts every change of state; a decision names the one it saw.
    version             INTEGER NOT NULL DEFAULT 0 CHECK (version >= 0),
    status              TEXT NOT NULL
      CHECK (status = 'pending' OR status = 'approved' OR status = 'deleted' OR status = 'escalated'),
    queue               TEXT NOT NULL
      CHECK (queue = 'incoming' OR queue = 'flagged' OR queue = 'escalated' OR queue = 'later' OR queue = 'decided'),
    queue_at            TEXT NOT NULL,
    severity            INTEGER NOT NULL DEFAULT 0 CHECK (severity BETWEEN 0 AND 5),
    risk                INTEGER NOT NULL DEFAULT 0,
    -- What the risk is made of, as JSON.
    risk_parts          TEXT,
    suggested_action    TEXT CHECK (suggested_action IN ('delete', 'escalate')),
    suggested_reason    TEXT REFERENCES reasons (code),
    ever_public         INTEGER NOT NULL DEFAULT 0 CHECK (ever_public IN (0, 1)),
    published_at        TEXT,
    unpublished_at      TEXT,
    hold_id             TEXT,
    language            TEXT,
    source_status       TEXT,
    submitted_at        TEXT NOT NULL,
    received_at         TEXT NOT NULL,
    -- Whom an escalated post is for, or who has the answer to one that waits again.
    assignee_id         TEXT REFERENCES moderators (id),
    due_at              TEXT,
    -- Kept by the triggers of objections.
    open_notices        INTEGER NOT NULL DEFAULT 0,
    reported_at         TEXT,
    reported_rank       INTEGER NOT NULL DEFAULT 1,
    open_complaints     INTEGER NOT NULL DEFAULT 0,
    complained_at       TEXT,
    UNIQUE (source_id, external_id)
  ) STRICT;
  INSERT INTO comments_new (${COLUMNS}) SELECT ${COLUMNS} FROM comments ORDER BY id;
  DROP TABLE comments;
  ALTER TABLE comments_new RENAME TO comments;
  PRAGMA legacy_alter_table = OFF;

  CREATE INDEX comments_by_queue_time ON comments (queue, queue_at, id);
  CREATE INDEX comments_by_risk ON comments (risk DESC, queue_at, id) WHERE queue = 'flagged';
  CREATE INDEX comments_by_article ON comments (article_id, submitted_at);
  CREATE INDEX comments_by_parent ON comments (source_id, parent_external_id, submitted_at)
    WHERE parent_external_id IS NOT NULL;
  CREATE INDEX comments_by_author ON comments (author_id, submitted_at, status);
  CREATE INDEX comments_by_assignee ON comments (assignee_id, queue, id) WHERE assignee_id IS NOT NULL;
  CREATE INDEX comments_by_deadline ON comments (coalesce(due_at, '~') || queue_at, id) WHERE queue = 'escalated';
  CREATE INDEX comments_by_report ON comments (reported_rank, reported_at, id) WHERE reported_at IS NOT NULL;
  CREATE INDEX comments_by_report_time ON comments (reported_at, id) WHERE reported_at IS NOT NULL;
  CREATE INDEX comments_by_complaint ON comments (complained_at, id) WHERE complained_at IS NOT NULL;

  CREATE TRIGGER comments_count_queue AFTER UPDATE OF queue ON comments WHEN OLD.queue <> NEW.queue
  BEGIN
    UPDATE counters SET value = value - 1 WHERE name = OLD.queue;
    UPDATE counters SET value = value + 1 WHERE name = NEW.queue;
  END;
  CREATE TRIGGER comments_keep_place BEFORE UPDATE OF source_id, external_id, article_id, author_id ON comments
  BEGIN SELECT RAISE(ABORT, 'a comment keeps its source, article and author'); END;
  CREATE TRIGGER comments_no_delete BEFORE DELETE ON comments
  BEGIN SELECT RAISE(ABORT, 'comments are purged by retention only'); END;
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
