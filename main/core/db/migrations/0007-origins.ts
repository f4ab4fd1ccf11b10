export default `
  -- What was in force when the draft began; null for a draft of a pack that had nothing in force.
  ALTER TABLE pack_states ADD COLUMN draft_based_on INTEGER REFERENCES packs (id);
  UPDATE pack_states SET draft_based_on = in_force WHERE draft IS NOT NULL;

  -- The rule behind an automatic decision, as JSON: id, pack, version. Null where a person decided, and in records made before this column.
  ALTER TABLE decisions ADD COLUMN rule TEXT;
`
