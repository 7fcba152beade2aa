-- What fell due on each day and what was kept of it, by store and assignee: rates of a month read a row a day, not the
-- month's calls. Days are those of UTC+8, counted since 1970; where a store's day begins at another hour, and for today,
-- the calls themselves are read. Cancelled calls, history and what is no callback count nowhere.
CREATE TABLE due_days (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  assignee_id TEXT NOT NULL,
  due INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  late_due INTEGER NOT NULL,
  late_kept INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  reached INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, day, assignee_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, assignee_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_days_by_assignee ON due_days (group_id, assignee_id, day);

-- The calls that a caller has promised and not made yet.
CREATE INDEX follow_ups_by_assignee_promised_at_promised ON follow_ups (group_id, assignee_id, promised_at, id) WHERE state = 'open' AND promised_at IS NOT NULL;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('due_days', 'due_days_by_assignee', '200000 4000 400 1'),
  ('due_days', 'due_days', '200000 4000 800 4 1'),
  ('follow_ups', 'follow_ups_by_assignee_promised_at_promised', '10000 200 20 1 1');
ANALYZE sqlite_schema;

-- What is stored already counts from here on, before the first trigger takes part.
INSERT INTO due_days (group_id, store_id, day, assignee_id, due, kept, late_due, late_kept, ended, reached)
SELECT group_id, store_id, (due_at + 28800000) / 86400000, assignee_id, count(*),
  sum(coalesce(valid_contact_at <= due_at, 0)),
  sum(late_data),
  sum(late_data * coalesce(valid_contact_at <= due_at, 0)),
  sum(state <> 'open'),
  sum(state <> 'open' AND valid_contact_at IS NOT NULL)
FROM follow_ups
WHERE kind IN ('service-callback', 'first-contact') AND state <> 'cancelled' AND history = 0
GROUP BY group_id, store_id, (due_at + 28800000) / 86400000, assignee_id;

CREATE TRIGGER follow_ups_due_came AFTER INSERT ON follow_ups
WHEN NEW.kind IN ('service-callback', 'first-contact') AND NEW.state <> 'cancelled' AND NEW.history = 0
BEGIN
  INSERT INTO due_days (group_id, store_id, day, assignee_id, due, kept, late_due, late_kept, ended, reached)
  VALUES (NEW.group_id, NEW.store_id, (NEW.due_at + 28800000) / 86400000, NEW.assignee_id, 1,
    coalesce(NEW.valid_contact_at <= NEW.due_at, 0), NEW.late_data, NEW.late_data * coalesce(NEW.valid_contact_at <= NEW.due_at, 0),
    NEW.state <> 'open', NEW.state <> 'open' AND NEW.valid_contact_at IS NOT NULL)
  ON CONFLICT (group_id, store_id, day, assignee_id) DO UPDATE SET due = due + excluded.due, kept = kept + excluded.kept,
    late_due = late_due + excluded.late_due, late_kept = late_kept + excluded.late_kept,
    ended = ended + excluded.ended, reached = reached + excluded.reached;
END;
CREATE TRIGGER follow_ups_due_changed AFTER UPDATE OF kind, store_id, assignee_id, due_at, state, history, late_data, valid_contact_at ON follow_ups
WHEN OLD.kind <> NEW.kind OR OLD.store_id <> NEW.store_id OR OLD.assignee_id <> NEW.assignee_id OR OLD.due_at <> NEW.due_at OR OLD.state <> NEW.state
  OR OLD.history <> NEW.history OR OLD.late_data <> NEW.late_data OR OLD.valid_contact_at IS NOT NEW.valid_contact_at
BEGIN
  UPDATE due_days SET due = due - 1, kept = kept - coalesce(OLD.valid_contact_at <= OLD.due_at, 0),
    late_due = late_due - OLD.late_data, late_kept = late_kept - OLD.late_data * coalesce(OLD.valid_contact_at <= OLD.due_at, 0),
    ended = ended - (OLD.state <> 'open'), reached = reached - (OLD.state <> 'open' AND OLD.valid_contact_at IS NOT NULL)
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.due_at + 28800000) / 86400000 AND assignee_id = OLD.assignee_id
    AND OLD.kind IN ('service-callback', 'first-contact') AND OLD.state <> 'cancelled' AND OLD.history = 0;
  INSERT INTO due_days (group_id, store_id, day, assignee_id, due, kept, late_due, late_kept, ended, reached)
  SELECT NEW.group_id, NEW.store_id, (NEW.due_at + 28800000) / 86400000, NEW.assignee_id, 1,
    coalesce(NEW.valid_contact_at <= NEW.due_at, 0), NEW.late_data, NEW.late_data * coalesce(NEW.valid_contact_at <= NEW.due_at, 0),
    NEW.state <> 'open', NEW.state <> 'open' AND NEW.valid_contact_at IS NOT NULL
  WHERE NEW.kind IN ('service-callback', 'first-contact') AND NEW.state <> 'cancelled' AND NEW.history = 0
  ON CONFLICT (group_id, store_id, day, assignee_id) DO UPDATE SET due = due + excluded.due, kept = kept + excluded.kept,
    late_due = late_due + excluded.late_due, late_kept = late_kept + excluded.late_kept,
    ended = ended + excluded.ended, reached = reached + excluded.reached;
END;
CREATE TRIGGER follow_ups_due_gone AFTER DELETE ON follow_ups
WHEN OLD.kind IN ('service-callback', 'first-contact') AND OLD.state <> 'cancelled' AND OLD.history = 0
BEGIN
  UPDATE due_days SET due = due - 1, kept = kept - coalesce(OLD.valid_contact_at <= OLD.due_at, 0),
    late_due = late_due - OLD.late_data, late_kept = late_kept - OLD.late_data * coalesce(OLD.valid_contact_at <= OLD.due_at, 0),
    ended = ended - (OLD.state <> 'open'), reached = reached - (OLD.state <> 'open' AND OLD.valid_contact_at IS NOT NULL)
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.due_at + 28800000) / 86400000 AND assignee_id = OLD.assignee_id;
END;
