export default `
  -- With the status in it, what became of an author's last posts is read without looking up each of them.
  DROP INDEX comments_by_author;
  CREATE INDEX comments_by_author ON comments (author_id, submitted_at, status);
`
