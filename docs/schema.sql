-- The database at schema version 19, drawn from main/core/db/migrations by scripts/docs.mjs. Not to be edited.

CREATE TABLE workstation (
  only_row      INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
  id            TEXT NOT NULL UNIQUE,
  name          TEXT NOT NULL,
  moderator_id  TEXT REFERENCES moderators (id),
  created_at    TEXT NOT NULL
) STRICT;

CREATE TABLE sources (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  kind        TEXT NOT NULL CHECK (kind IN ('file', 'demo')),
  -- How the columns of this source's files were read last time.
  mapping     TEXT,
  created_at  TEXT NOT NULL
, profile TEXT NOT NULL DEFAULT 'hosting_only'
  CHECK (profile IN ('hosting_only', 'online_platform'))) STRICT;

CREATE TABLE articles (
  id           INTEGER PRIMARY KEY,
  source_id    INTEGER NOT NULL REFERENCES sources (id),
  external_id  TEXT NOT NULL,
  title        TEXT NOT NULL,
  lead         TEXT NOT NULL,
  section      TEXT NOT NULL,
  url          TEXT,
  comments     INTEGER NOT NULL DEFAULT 0,
  UNIQUE (source_id, external_id)
) STRICT;

CREATE TABLE authors (
  id             INTEGER PRIMARY KEY,
  source_id      INTEGER NOT NULL REFERENCES sources (id),
  external_id    TEXT NOT NULL,
  name           TEXT NOT NULL,
  registered_at  TEXT,
  first_seen_at  TEXT NOT NULL,
  UNIQUE (source_id, external_id)
) STRICT;

CREATE TABLE reasons (
  code        TEXT NOT NULL PRIMARY KEY,
  position    INTEGER NOT NULL,
  label_de    TEXT NOT NULL,
  label_en    TEXT NOT NULL,
  meaning_de  TEXT NOT NULL,
  meaning_en  TEXT NOT NULL,
  statutes    TEXT NOT NULL,
  digit       INTEGER UNIQUE CHECK (digit BETWEEN 1 AND 9),
  needs_note  INTEGER NOT NULL CHECK (needs_note IN (0, 1)),
  list_version TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
  comment_id   INTEGER NOT NULL REFERENCES comments (id),
  number       INTEGER NOT NULL CHECK (number >= 1),
  text         TEXT NOT NULL,
  received_at  TEXT NOT NULL,
  PRIMARY KEY (comment_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER revisions_no_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions is append-only'); END;

CREATE TABLE raw_records (
  comment_id  INTEGER NOT NULL,
  number      INTEGER NOT NULL,
  raw         TEXT NOT NULL,
  PRIMARY KEY (comment_id, number),
  FOREIGN KEY (comment_id, number) REFERENCES revisions (comment_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER raw_records_no_update BEFORE UPDATE ON raw_records
BEGIN SELECT RAISE(ABORT, 'raw_records is append-only'); END;

CREATE TABLE packs (
  id            INTEGER PRIMARY KEY,
  name          TEXT NOT NULL,
  version       INTEGER NOT NULL,
  body          TEXT NOT NULL,
  body_sha256   TEXT NOT NULL,
  installed_at  TEXT NOT NULL, origin TEXT NOT NULL DEFAULT 'shipped' CHECK (origin IN ('shipped', 'imported', 'edited')), note TEXT NOT NULL DEFAULT '', moderator_id TEXT REFERENCES moderators (id),
  UNIQUE (name, body_sha256)
) STRICT;

CREATE TABLE audit (
  seq             INTEGER PRIMARY KEY AUTOINCREMENT,
  at              TEXT NOT NULL,
  moderator_id    TEXT,
  workstation_id  TEXT NOT NULL,
  request         TEXT NOT NULL,
  input           TEXT NOT NULL,
  -- What came of it: the SHA-256 of each record written, or figures.
  effects         TEXT NOT NULL,
  prev_hash       TEXT NOT NULL,
  entry_hash      TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;

CREATE TABLE imports (
  id              TEXT NOT NULL PRIMARY KEY,
  source_id       INTEGER NOT NULL REFERENCES sources (id),
  file_name       TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('running', 'finished', 'cancelled', 'failed', 'interrupted')),
  bytes_read      INTEGER NOT NULL DEFAULT 0,
  bytes_total     INTEGER NOT NULL,
  read            INTEGER NOT NULL DEFAULT 0,
  new             INTEGER NOT NULL DEFAULT 0,
  revised         INTEGER NOT NULL DEFAULT 0,
  same            INTEGER NOT NULL DEFAULT 0,
  rejected        INTEGER NOT NULL DEFAULT 0,
  unknown_status  INTEGER NOT NULL DEFAULT 0,
  reject_file     TEXT,
  started_at      TEXT NOT NULL,
  updated_at      TEXT NOT NULL,
  finished_at     TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_start ON imports (started_at);

CREATE TABLE counters (
  name   TEXT NOT NULL PRIMARY KEY,
  value  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

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
, draft_based_on INTEGER REFERENCES packs (id)) STRICT, WITHOUT ROWID;

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
CREATE INDEX hits_by_rule ON hits (rule_key);

CREATE TABLE shadow_hits (
  rule_key    INTEGER NOT NULL REFERENCES rules (key),
  comment_id  INTEGER NOT NULL REFERENCES comments (id),
  PRIMARY KEY (rule_key, comment_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE rule_switches (
  pack          TEXT NOT NULL,
  rule_id       TEXT NOT NULL,
  rule_version  INTEGER NOT NULL,
  moderator_id  TEXT NOT NULL REFERENCES moderators (id),
  switched_at   TEXT NOT NULL,
  PRIMARY KEY (pack, rule_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE signatures (
  comment_id    INTEGER PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
  submitted_ms  INTEGER NOT NULL,
  signature     BLOB NOT NULL CHECK (length(signature) = 44)
) STRICT;
CREATE INDEX signatures_by_time ON signatures (submitted_ms);

CREATE TABLE similar_segments (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  bits       INTEGER NOT NULL CHECK (bits BETWEEN 0 AND 24),
  entries    INTEGER NOT NULL,
  first_id   INTEGER NOT NULL,
  last_id    INTEGER NOT NULL,
  min_ms     INTEGER NOT NULL,
  max_ms     INTEGER NOT NULL,
  target_id  INTEGER REFERENCES similar_segments (id),
  step_bits  INTEGER,
  done       INTEGER
) STRICT;

CREATE TABLE similar_pages (
  id    INTEGER PRIMARY KEY,
  keys  BLOB NOT NULL,
  ids   BLOB NOT NULL
) STRICT;

CREATE TABLE similar_waiting (
  comment_id  INTEGER PRIMARY KEY REFERENCES signatures (comment_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE queue_flows (
  -- Pieces of 300 seconds since the beginning of 1970.
  slot     INTEGER NOT NULL,
  queue    TEXT NOT NULL,
  -- From a source: new posts, and decided ones that come back with a new text.
  arrived  INTEGER NOT NULL DEFAULT 0,
  -- By decisions of people into and out of the queue, less what they took back.
  came     INTEGER NOT NULL DEFAULT 0,
  gone     INTEGER NOT NULL DEFAULT 0,
  -- By rules, in or (negative) out.
  sorted   INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (slot, queue)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE sanctions (
  author_id  INTEGER NOT NULL REFERENCES authors (id),
  record_id  TEXT NOT NULL REFERENCES author_records (id),
  kind       TEXT NOT NULL CHECK (kind IN ('warning', 'premoderation', 'suspension', 'ban')),
  begins_at  TEXT NOT NULL,
  ends_at    TEXT,
  PRIMARY KEY (author_id, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox_sanctions (
  id          INTEGER PRIMARY KEY,
  record_id   TEXT NOT NULL UNIQUE REFERENCES author_records (id),
  author_id   INTEGER NOT NULL REFERENCES authors (id),
  state       TEXT NOT NULL CHECK (state IN ('queued', 'withdrawn')),
  changed_at  TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_sanctions_by_author ON outbox_sanctions (author_id, state);

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
  decided_at          TEXT NOT NULL, decides TEXT,
  CHECK ((action IN ('return', 'undo', 'redo')) = (of_decision IS NOT NULL)),
  CHECK (action <> 'delete' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX decisions_by_comment ON decisions (comment_id, seq);
CREATE INDEX decisions_by_batch ON decisions (batch_id, seq);
CREATE INDEX decisions_by_time
  ON decisions (decided_at, of_decision, action, origin, moderator_id, reason, time_on_post_ms, id);
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
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
CREATE INDEX steps_by_state ON steps (moderator_id, state, position);

CREATE TABLE desk_settings (
  name          TEXT NOT NULL PRIMARY KEY,
  value         TEXT NOT NULL,
  moderator_id  TEXT NOT NULL REFERENCES moderators (id),
  changed_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE saved_queues (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  digit       INTEGER UNIQUE CHECK (digit BETWEEN 1 AND 9),
  -- Where it looks, what narrows it and its order, as JSON.
  selection   TEXT NOT NULL,
  created_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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
CREATE TRIGGER objections_open AFTER INSERT ON objections
BEGIN 
UPDATE comments SET
  open_notices = (SELECT count(*) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'notice' AND decision_id IS NULL),
  reported_at = (SELECT min(received_at) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'notice' AND decision_id IS NULL),
  reported_rank = (SELECT coalesce(min(1 - is_first), 1) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'notice' AND decision_id IS NULL),
  open_complaints = (SELECT count(*) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'complaint' AND decision_id IS NULL),
  complained_at = (SELECT min(received_at) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'complaint' AND decision_id IS NULL)
WHERE id = NEW.comment_id; END;
CREATE TRIGGER objections_turn AFTER UPDATE OF decision_id ON objections
BEGIN 
UPDATE comments SET
  open_notices = (SELECT count(*) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'notice' AND decision_id IS NULL),
  reported_at = (SELECT min(received_at) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'notice' AND decision_id IS NULL),
  reported_rank = (SELECT coalesce(min(1 - is_first), 1) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'notice' AND decision_id IS NULL),
  open_complaints = (SELECT count(*) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'complaint' AND decision_id IS NULL),
  complained_at = (SELECT min(received_at) FROM objections WHERE comment_id = NEW.comment_id AND kind = 'complaint' AND decision_id IS NULL)
WHERE id = NEW.comment_id; END;

CREATE TABLE "comments" (
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

CREATE TABLE "moderators" (
  id          TEXT NOT NULL PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  role        TEXT NOT NULL CHECK (role IN ('moderator', 'senior', 'legal', 'admin')),
  created_at  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blobs (
  sha256  TEXT NOT NULL PRIMARY KEY,
  bytes   BLOB NOT NULL
) STRICT;
CREATE TRIGGER blobs_no_update BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'blobs is append-only'); END;

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
CREATE TRIGGER captures_no_update BEFORE UPDATE ON captures
BEGIN SELECT RAISE(ABORT, 'captures is append-only'); END;
CREATE TRIGGER captures_no_delete BEFORE DELETE ON captures
BEGIN SELECT RAISE(ABORT, 'captures is append-only'); END;

CREATE TABLE capture_files (
  capture_id  TEXT NOT NULL REFERENCES captures (id),
  name        TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  sha256      TEXT NOT NULL REFERENCES blobs (sha256),
  PRIMARY KEY (capture_id, name)
) STRICT, WITHOUT ROWID;
CREATE INDEX capture_files_by_blob ON capture_files (sha256);
CREATE TRIGGER capture_files_no_update BEFORE UPDATE ON capture_files
BEGIN SELECT RAISE(ABORT, 'capture_files is append-only'); END;
CREATE TRIGGER capture_files_no_delete BEFORE DELETE ON capture_files
BEGIN SELECT RAISE(ABORT, 'capture_files is append-only'); END;

CREATE TABLE custody (
  chain       TEXT NOT NULL,
  number      INTEGER NOT NULL CHECK (number >= 1),
  -- Canonical JSON of everything but the hashes.
  entry       TEXT NOT NULL,
  prev_hash   TEXT NOT NULL,
  entry_hash  TEXT NOT NULL,
  PRIMARY KEY (chain, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER custody_no_update BEFORE UPDATE ON custody
BEGIN SELECT RAISE(ABORT, 'custody is append-only'); END;
CREATE TRIGGER custody_no_delete BEFORE DELETE ON custody
BEGIN SELECT RAISE(ABORT, 'custody is append-only'); END;

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
CREATE TRIGGER case_steps_no_update BEFORE UPDATE ON case_steps
BEGIN SELECT RAISE(ABORT, 'case_steps is append-only'); END;
CREATE TRIGGER case_steps_no_delete BEFORE DELETE ON case_steps
BEGIN SELECT RAISE(ABORT, 'case_steps is append-only'); END;

CREATE TABLE case_comments (
  case_id     TEXT NOT NULL REFERENCES cases (id),
  comment_id  INTEGER NOT NULL REFERENCES comments (id),
  PRIMARY KEY (case_id, comment_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_comments_by_comment ON case_comments (comment_id);

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

CREATE TABLE reference_states (
  kind      TEXT NOT NULL,
  entry     TEXT NOT NULL,
  in_force  INTEGER REFERENCES reference_versions (id),
  -- The version that came with the product last.
  shipped   INTEGER REFERENCES reference_versions (id),
  position  INTEGER NOT NULL,
  PRIMARY KEY (kind, entry)
) STRICT, WITHOUT ROWID;

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
CREATE TRIGGER papers_no_update BEFORE UPDATE ON papers
BEGIN SELECT RAISE(ABORT, 'papers is append-only'); END;
CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers
BEGIN SELECT RAISE(ABORT, 'papers is append-only'); END;

CREATE TABLE paper_prints (
  paper_id    TEXT NOT NULL REFERENCES papers (id),
  part        INTEGER NOT NULL CHECK (part >= 1),
  parts       INTEGER NOT NULL CHECK (parts >= part),
  sha256      TEXT NOT NULL REFERENCES blobs (sha256),
  printed_at  TEXT NOT NULL,
  PRIMARY KEY (paper_id, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_prints_by_blob ON paper_prints (sha256);
CREATE TRIGGER paper_prints_no_update BEFORE UPDATE ON paper_prints
BEGIN SELECT RAISE(ABORT, 'paper_prints is append-only'); END;
CREATE TRIGGER paper_prints_no_delete BEFORE DELETE ON paper_prints
BEGIN SELECT RAISE(ABORT, 'paper_prints is append-only'); END;
