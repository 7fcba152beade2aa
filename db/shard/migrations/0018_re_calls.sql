-- Valid contacts drawn to be checked by another person, and what that came to (practice.md section 2).
CREATE TABLE re_calls (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  month TEXT NOT NULL,
  store_id TEXT NOT NULL,
  caller_id TEXT NOT NULL,
  call_id TEXT NOT NULL,
  checked_id TEXT NOT NULL,
  re_call_id TEXT,
  called_at INTEGER NOT NULL,
  drawn_at INTEGER NOT NULL,
  result TEXT CHECK (result IN ('confirmed', 'differs', 'never-called', 'not-reached')),
  result_at INTEGER,
  result_by TEXT,
  recorded_rating INTEGER,
  told_rating INTEGER,
  words TEXT,
  uncounted TEXT,
  overruled_at INTEGER,
  overruled_by TEXT,
  overruled_reason TEXT,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, caller_id) REFERENCES staff (group_id, id),
  FOREIGN KEY (group_id, call_id) REFERENCES attempts (group_id, id),
  FOREIGN KEY (group_id, checked_id) REFERENCES follow_ups (group_id, id),
  FOREIGN KEY (group_id, re_call_id) REFERENCES follow_ups (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX re_calls_by_call ON re_calls (group_id, call_id);
CREATE INDEX re_calls_by_checked ON re_calls (group_id, checked_id);
CREATE INDEX re_calls_by_re_call ON re_calls (group_id, re_call_id);
CREATE INDEX re_calls_by_month ON re_calls (group_id, month, id);
CREATE INDEX re_calls_by_store_month ON re_calls (group_id, store_id, month, id);
CREATE INDEX re_calls_by_caller_month ON re_calls (group_id, caller_id, month, id);
CREATE TRIGGER re_calls_version BEFORE UPDATE ON re_calls
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.month IS OLD.month
    AND NEW.store_id IS OLD.store_id
    AND NEW.caller_id IS OLD.caller_id
    AND NEW.call_id IS OLD.call_id
    AND NEW.checked_id IS OLD.checked_id
    AND NEW.re_call_id IS OLD.re_call_id
    AND NEW.called_at IS OLD.called_at
    AND NEW.drawn_at IS OLD.drawn_at
    AND NEW.result IS OLD.result
    AND NEW.result_at IS OLD.result_at
    AND NEW.result_by IS OLD.result_by
    AND NEW.recorded_rating IS OLD.recorded_rating
    AND NEW.told_rating IS OLD.told_rating
    AND NEW.words IS OLD.words
    AND NEW.uncounted IS OLD.uncounted
    AND NEW.overruled_at IS OLD.overruled_at
    AND NEW.overruled_by IS OLD.overruled_by
    AND NEW.overruled_reason IS OLD.overruled_reason)
BEGIN SELECT RAISE(ABORT, 'stale:re_calls'); END;
CREATE TRIGGER re_calls_gone AFTER INSERT ON re_calls WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:re_calls'); END;

-- A re-call that ends without an answer, however that comes about, was not reached.
CREATE TRIGGER re_calls_unanswered AFTER UPDATE OF state ON follow_ups
WHEN NEW.kind = 're-call' AND OLD.state = 'open' AND NEW.state <> 'open' AND NEW.valid_contact_at IS NULL
BEGIN
  UPDATE re_calls SET result = 'not-reached', result_at = NEW.closed_at, version = version + 1, changed_seq = NEW.changed_seq
  WHERE group_id = NEW.group_id AND re_call_id = NEW.id AND result IS NULL;
END;
CREATE TRIGGER re_calls_open_again AFTER UPDATE OF state ON follow_ups
WHEN NEW.kind = 're-call' AND OLD.state <> 'open' AND NEW.state = 'open'
BEGIN
  UPDATE re_calls SET result = NULL, result_at = NULL, version = version + 1, changed_seq = NEW.changed_seq
  WHERE group_id = NEW.group_id AND re_call_id = NEW.id AND result = 'not-reached';
END;

-- How many valid contacts of a caller the draw has looked at, by month; the draw alone writes it.
CREATE TABLE re_call_pools (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  month TEXT NOT NULL,
  caller_id TEXT NOT NULL,
  contacts INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, month, caller_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, caller_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX re_call_pools_by_caller_month ON re_call_pools (group_id, caller_id, month);

-- What the re-calls of a caller's month came to, kept by the database: an overruled one is confirmed.
CREATE TABLE truth_scores (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  month TEXT NOT NULL,
  caller_id TEXT NOT NULL,
  drawn INTEGER NOT NULL,
  without_checker INTEGER NOT NULL,
  confirmed INTEGER NOT NULL,
  differs INTEGER NOT NULL,
  never_called INTEGER NOT NULL,
  not_reached INTEGER NOT NULL,
  overruled INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, month, caller_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, caller_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX truth_scores_by_caller_month ON truth_scores (group_id, caller_id, month);
CREATE TRIGGER truth_scores_drawn AFTER INSERT ON re_calls
BEGIN
  INSERT INTO truth_scores (group_id, store_id, month, caller_id, drawn, without_checker, confirmed, differs, never_called, not_reached, overruled)
  VALUES (NEW.group_id, NEW.store_id, NEW.month, NEW.caller_id, 1, NEW.re_call_id IS NULL, 0, 0, 0, 0, 0)
  ON CONFLICT (group_id, store_id, month, caller_id)
  DO UPDATE SET drawn = drawn + 1, without_checker = without_checker + excluded.without_checker;
END;
CREATE TRIGGER truth_scores_answered AFTER UPDATE OF result, overruled_at ON re_calls
BEGIN
  UPDATE truth_scores SET
    confirmed = confirmed - (OLD.result IS 'confirmed' OR OLD.overruled_at IS NOT NULL) + (NEW.result IS 'confirmed' OR NEW.overruled_at IS NOT NULL),
    differs = differs - (OLD.result IS 'differs' AND OLD.overruled_at IS NULL) + (NEW.result IS 'differs' AND NEW.overruled_at IS NULL),
    never_called = never_called - (OLD.result IS 'never-called' AND OLD.overruled_at IS NULL) + (NEW.result IS 'never-called' AND NEW.overruled_at IS NULL),
    not_reached = not_reached - (OLD.result IS 'not-reached') + (NEW.result IS 'not-reached'),
    overruled = overruled - (OLD.overruled_at IS NOT NULL) + (NEW.overruled_at IS NOT NULL)
  WHERE group_id = NEW.group_id AND store_id = NEW.store_id AND month = NEW.month AND caller_id = NEW.caller_id;
END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('re_calls', 're_calls_by_call', '100000 2000 1'),
  ('re_calls', 're_calls_by_checked', '100000 2000 1'),
  ('re_calls', 're_calls_by_re_call', '100000 2000 1'),
  ('re_calls', 're_calls_by_month', '100000 2000 200 1'),
  ('re_calls', 're_calls_by_store_month', '100000 2000 800 60 1'),
  ('re_calls', 're_calls_by_caller_month', '100000 2000 200 15 1'),
  ('re_calls', 're_calls', '100000 2000 1'),
  ('re_call_pools', 're_call_pools_by_caller_month', '10000 200 20 1'),
  ('re_call_pools', 're_call_pools', '10000 200 60 5 1'),
  ('truth_scores', 'truth_scores_by_caller_month', '10000 200 20 1'),
  ('truth_scores', 'truth_scores', '10000 200 60 5 1');
ANALYZE sqlite_schema;

-- The draw of each group that was there; a new group begins with its own.
INSERT INTO jobs (group_id, id, kind, key, state, run_at, attempts, args, created_at, version, changed_seq)
SELECT g.group_id, 'job_' || substr(g.group_id, 5, 8) || 'reca11dr', 'draw-re-calls', 'daily', 'open', unixepoch() * 1000, 0, '{}', unixepoch() * 1000, 1,
  (SELECT coalesce(max(seq), 0) FROM audit a WHERE a.group_id = g.group_id)
FROM groups g;
