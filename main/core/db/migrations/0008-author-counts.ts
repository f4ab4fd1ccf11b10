export default `
  -- An author's counts are read from the index of the author's posts. Kept beside the author they made every post of an import write one
  -- page more, for each is by somebody else.
  DROP TRIGGER comments_count_status;
  ALTER TABLE authors DROP COLUMN pending;
  ALTER TABLE authors DROP COLUMN approved;
  ALTER TABLE authors DROP COLUMN deleted;
  ALTER TABLE authors DROP COLUMN escalated;
`
