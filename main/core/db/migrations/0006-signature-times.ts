export default `
  -- A run over the archive reads the signatures of a time into memory.
  CREATE INDEX signatures_by_time ON signatures (submitted_ms);
`
