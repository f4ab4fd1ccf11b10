export default `
  -- What moves in and out of each queue, in pieces of five minutes: the count of a queue is the sum of arrived + came - gone + sorted.
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
  -- What was there before anybody counted.
  INSERT INTO queue_flows (slot, queue, sorted) SELECT unixepoch() / 300, name, value FROM counters WHERE value <> 0;

  CREATE TRIGGER decisions_count_flow AFTER INSERT ON decisions
  WHEN NEW.state_before ->> 'queue' <> NEW.state_after ->> 'queue'
  BEGIN
    INSERT INTO queue_flows (slot, queue, came, gone, sorted)
    VALUES (unixepoch(NEW.decided_at) / 300, NEW.state_before ->> 'queue',
      -(NEW.action = 'undo'), NEW.origin = 'person' AND NEW.action <> 'undo', -(NEW.origin = 'automatic'))
    ON CONFLICT (slot, queue) DO UPDATE SET
      came = came + excluded.came, gone = gone + excluded.gone, sorted = sorted + excluded.sorted;
    INSERT INTO queue_flows (slot, queue, came, gone, sorted)
    VALUES (unixepoch(NEW.decided_at) / 300, NEW.state_after ->> 'queue',
      NEW.origin = 'person' AND NEW.action <> 'undo', -(NEW.action = 'undo'), NEW.origin = 'automatic')
    ON CONFLICT (slot, queue) DO UPDATE SET
      came = came + excluded.came, gone = gone + excluded.gone, sorted = sorted + excluded.sorted;
  END;

  -- Everything that the figures of a period need of a decision, so that no text and no state is read for them.
  CREATE INDEX decisions_by_time
    ON decisions (decided_at, of_decision, action, origin, moderator_id, reason, time_on_post_ms, id, batch_id);
`
