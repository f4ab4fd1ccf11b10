export default `
  -- What a text in force is compared by: a fingerprint of the whole, then one byte per bin. A text too short has none.
  CREATE TABLE signatures (
    comment_id    INTEGER PRIMARY KEY REFERENCES comments (id) ON DELETE CASCADE,
    submitted_ms  INTEGER NOT NULL,
    signature     BLOB NOT NULL CHECK (length(signature) = 44)
  ) STRICT;

  -- Where alike texts are found: immutable segments of 2^bits buckets each. While segments are merged, the keys of the first
  -- done / 2^step_bits are in the target already, the others still in the sources.
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

  -- One row per bucket: id = segment * 2^24 + bucket. Holds nothing but hashes and comment ids.
  CREATE TABLE similar_pages (
    id    INTEGER PRIMARY KEY,
    keys  BLOB NOT NULL,
    ids   BLOB NOT NULL
  ) STRICT;

  -- Comments with an id as low as those in the segments, whose signature is newer and in no segment yet.
  CREATE TABLE similar_waiting (
    comment_id  INTEGER PRIMARY KEY REFERENCES signatures (comment_id) ON DELETE CASCADE
  ) STRICT;
`
