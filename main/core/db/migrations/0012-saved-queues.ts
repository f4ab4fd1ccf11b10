export default `
  -- Lists that people keep under a name and, if they like, a key (G and a digit).
  CREATE TABLE saved_queues (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
    digit       INTEGER UNIQUE CHECK (digit BETWEEN 1 AND 9),
    -- Where it looks, what narrows it and its order, as JSON.
    selection   TEXT NOT NULL,
    created_at  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`
