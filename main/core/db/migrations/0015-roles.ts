export default `
  -- Two more roles. The keys that point here are checked once all steps are done.
  CREATE TABLE moderators_with_roles (
    id          TEXT NOT NULL PRIMARY KEY,
    name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
    role        TEXT NOT NULL CHECK (role IN ('moderator', 'senior', 'legal', 'admin')),
    created_at  TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO moderators_with_roles SELECT id, name, role, created_at FROM moderators;
  DROP TABLE moderators;
  ALTER TABLE moderators_with_roles RENAME TO moderators;
`
