-- The numbers that a store calls out from, in the order in which they are offered.
ALTER TABLE stores ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';
DROP TRIGGER stores_version;
CREATE TRIGGER stores_version BEFORE UPDATE ON stores
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.external_id IS OLD.external_id
    AND NEW.name IS OLD.name
    AND NEW.brands IS OLD.brands
    AND NEW.city IS OLD.city
    AND NEW.zone IS OLD.zone
    AND NEW.spans IS OLD.spans
    AND NEW.go_live_on IS OLD.go_live_on
    AND NEW.results_recipient_id IS OLD.results_recipient_id
    AND NEW.closed_at IS OLD.closed_at
    AND NEW.created_at IS OLD.created_at
    AND NEW.lines IS OLD.lines)
BEGIN SELECT RAISE(ABORT, 'stale:stores'); END;

-- How often each line was dialled on a day and how often somebody picked up, kept by the database as dials come and
-- are taken back; days are those of UTC+8, counted since 1970. A dial that counted for several follow-ups is one.
CREATE TABLE line_days (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  line TEXT NOT NULL,
  day INTEGER NOT NULL,
  dials INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, line, day),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX line_days_by_day ON line_days (group_id, store_id, day);
CREATE TRIGGER attempts_line_dialled AFTER INSERT ON attempts
WHEN NEW.line IS NOT NULL AND NEW.channel = 'phone' AND NEW.result <> 'do-not-call'
BEGIN
  INSERT INTO line_days (group_id, store_id, line, day, dials, reached)
  SELECT f.group_id, f.store_id, NEW.line, (NEW.at + 28800000) / 86400000, 1,
    NEW.result IN ('reached', 'busy-call-back', 'wrong-person', 'declined', 'car-sold')
  FROM follow_ups f WHERE f.group_id = NEW.group_id AND f.id = NEW.follow_up_id
    AND (NEW.joined_id IS NULL OR NOT EXISTS (SELECT 1 FROM attempts a WHERE a.group_id = NEW.group_id
      AND a.actor_id = NEW.actor_id AND a.at = NEW.at AND a.joined_id = NEW.joined_id AND a.id <> NEW.id))
  ON CONFLICT (group_id, store_id, line, day) DO UPDATE SET dials = dials + 1, reached = reached + excluded.reached;
END;
CREATE TRIGGER attempts_line_taken_back AFTER DELETE ON attempts
WHEN OLD.line IS NOT NULL AND OLD.channel = 'phone' AND OLD.result <> 'do-not-call'
  AND (OLD.joined_id IS NULL OR NOT EXISTS (SELECT 1 FROM attempts a WHERE a.group_id = OLD.group_id
    AND a.actor_id = OLD.actor_id AND a.at = OLD.at AND a.joined_id = OLD.joined_id))
BEGIN
  UPDATE line_days SET dials = dials - 1,
    reached = reached - (OLD.result IN ('reached', 'busy-call-back', 'wrong-person', 'declined', 'car-sold'))
  WHERE group_id = OLD.group_id AND line = OLD.line AND day = (OLD.at + 28800000) / 86400000
    AND store_id = (SELECT f.store_id FROM follow_ups f WHERE f.group_id = OLD.group_id AND f.id = OLD.follow_up_id);
END;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('line_days', 'line_days_by_day', '100000 2000 800 2'),
  ('line_days', 'line_days', '100000 2000 800 300 1');
ANALYZE sqlite_schema;

-- What was dialled before counts from here on.
INSERT INTO line_days (group_id, store_id, line, day, dials, reached)
SELECT a.group_id, f.store_id, a.line, (a.at + 28800000) / 86400000, count(DISTINCT coalesce(a.joined_id, a.id)),
  count(DISTINCT CASE WHEN a.result IN ('reached', 'busy-call-back', 'wrong-person', 'declined', 'car-sold') THEN coalesce(a.joined_id, a.id) END)
FROM attempts a JOIN follow_ups f ON f.group_id = a.group_id AND f.id = a.follow_up_id
WHERE a.line IS NOT NULL AND a.channel = 'phone' AND a.result <> 'do-not-call'
GROUP BY a.group_id, f.store_id, a.line, (a.at + 28800000) / 86400000;
