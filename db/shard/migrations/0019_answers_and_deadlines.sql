-- What a valid contact said: its lowest rating, of five, and whether it was a grievance or worse. A call that counted for
-- several follow-ups (合并回访) is one answer, kept on the follow-up it was made from; elsewhere both are null.
ALTER TABLE follow_ups ADD COLUMN rating INTEGER CHECK (rating BETWEEN 1 AND 5);
ALTER TABLE follow_ups ADD COLUMN dissatisfied INTEGER CHECK (dissatisfied IN (0, 1));
CREATE INDEX follow_ups_by_store_valid_contact_at_answered ON follow_ups (group_id, store_id, valid_contact_at,
  id) WHERE dissatisfied IS NOT NULL;
CREATE INDEX follow_ups_by_valid_contact_answered ON follow_ups (group_id, valid_contact_at, id) WHERE dissatisfied IS NOT NULL;

-- Cases by their deadline, whose rows stand behind a rate.
CREATE INDEX cases_by_store_solve_by ON cases (group_id, store_id, solve_by, id);
CREATE INDEX cases_by_solve_by ON cases (group_id, solve_by, id);

-- A row for each store and day (of UTC+8, as in due_days): answers by contact date, cases by deadline, orders by delivery.
CREATE TABLE contact_days (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  contacts INTEGER NOT NULL,
  dissatisfied INTEGER NOT NULL,
  rated INTEGER NOT NULL,
  rating_sum INTEGER NOT NULL,
  rating_squares INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, day),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE case_days (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  due INTEGER NOT NULL,
  kept INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, day),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE visit_days (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  day INTEGER NOT NULL,
  delivered INTEGER NOT NULL,
  in_place INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, day),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('contact_days', 'contact_days', '80000 1600 320 1'),
  ('case_days', 'case_days', '80000 1600 320 1'),
  ('visit_days', 'visit_days', '80000 1600 320 1'),
  ('follow_ups', 'follow_ups_by_store_valid_contact_at_answered', '800000 16000 6400 1 1'),
  ('follow_ups', 'follow_ups_by_valid_contact_answered', '800000 16000 4 1'),
  ('cases', 'cases_by_store_solve_by', '100000 2000 800 4 1'),
  ('cases', 'cases_by_solve_by', '100000 2000 4 1');
ANALYZE sqlite_schema;

-- What is stored already counts before the first trigger takes part; answers are read from the calls by a job.
INSERT INTO case_days (group_id, store_id, day, due, kept)
SELECT t.group_id, t.store_id, (t.solve_by + 28800000) / 86400000, count(*), sum(t.state = 'closed' AND t.closing_words IS NOT NULL
  AND coalesce(t.closed_at <= t.solve_by, 0))
FROM cases t
GROUP BY t.group_id, t.store_id, (t.solve_by + 28800000) / 86400000;
INSERT INTO visit_days (group_id, store_id, day, delivered, in_place)
SELECT t.group_id, t.store_id, (t.delivered_at + 28800000) / 86400000, count(*), sum(coalesce(t.received_at - t.delivered_at <= 86400000,
  0) AND EXISTS (SELECT 1 FROM contact_points p WHERE p.group_id = t.group_id AND p.id = t.contact_point_id AND p.state = 'valid'))
FROM service_visits t
WHERE t.state = 'delivered' AND t.delivered_at IS NOT NULL AND t.kind NOT IN ('internal', 'pdi', 'used-car-prep')
GROUP BY t.group_id, t.store_id, (t.delivered_at + 28800000) / 86400000;

CREATE TRIGGER follow_ups_contact_came AFTER INSERT ON follow_ups
WHEN NEW.dissatisfied IS NOT NULL AND NEW.valid_contact_at IS NOT NULL AND NEW.history = 0 AND NEW.kind IN ('service-callback',
  'first-contact')
BEGIN
  INSERT INTO contact_days (group_id, store_id, day, contacts, dissatisfied, rated, rating_sum, rating_squares)
  SELECT NEW.group_id, NEW.store_id, (NEW.valid_contact_at + 28800000) / 86400000, 1, NEW.dissatisfied, NEW.rating IS NOT NULL,
    coalesce(NEW.rating, 0), coalesce(NEW.rating * NEW.rating, 0)
  WHERE true
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET contacts = contacts + excluded.contacts,
    dissatisfied = dissatisfied + excluded.dissatisfied, rated = rated + excluded.rated, rating_sum = rating_sum + excluded.rating_sum,
    rating_squares = rating_squares + excluded.rating_squares;
END;
CREATE TRIGGER follow_ups_contact_changed AFTER UPDATE OF kind, store_id, valid_contact_at, history, rating, dissatisfied ON follow_ups
WHEN OLD.kind IS NOT NEW.kind OR OLD.store_id IS NOT NEW.store_id OR OLD.valid_contact_at IS NOT NEW.valid_contact_at
  OR OLD.history IS NOT NEW.history OR OLD.rating IS NOT NEW.rating OR OLD.dissatisfied IS NOT NEW.dissatisfied
BEGIN
  UPDATE contact_days SET contacts = contacts - 1, dissatisfied = dissatisfied - (OLD.dissatisfied),
    rated = rated - (OLD.rating IS NOT NULL), rating_sum = rating_sum - (coalesce(OLD.rating, 0)),
    rating_squares = rating_squares - (coalesce(OLD.rating * OLD.rating, 0))
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.valid_contact_at + 28800000) / 86400000
    AND OLD.dissatisfied IS NOT NULL AND OLD.valid_contact_at IS NOT NULL AND OLD.history = 0 AND OLD.kind IN ('service-callback',
    'first-contact');
  INSERT INTO contact_days (group_id, store_id, day, contacts, dissatisfied, rated, rating_sum, rating_squares)
  SELECT NEW.group_id, NEW.store_id, (NEW.valid_contact_at + 28800000) / 86400000, 1, NEW.dissatisfied, NEW.rating IS NOT NULL,
    coalesce(NEW.rating, 0), coalesce(NEW.rating * NEW.rating, 0)
  WHERE NEW.dissatisfied IS NOT NULL AND NEW.valid_contact_at IS NOT NULL AND NEW.history = 0 AND NEW.kind IN ('service-callback',
    'first-contact')
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET contacts = contacts + excluded.contacts,
    dissatisfied = dissatisfied + excluded.dissatisfied, rated = rated + excluded.rated, rating_sum = rating_sum + excluded.rating_sum,
    rating_squares = rating_squares + excluded.rating_squares;
END;
CREATE TRIGGER follow_ups_contact_gone AFTER DELETE ON follow_ups
WHEN OLD.dissatisfied IS NOT NULL AND OLD.valid_contact_at IS NOT NULL AND OLD.history = 0 AND OLD.kind IN ('service-callback',
  'first-contact')
BEGIN
  UPDATE contact_days SET contacts = contacts - 1, dissatisfied = dissatisfied - (OLD.dissatisfied),
    rated = rated - (OLD.rating IS NOT NULL), rating_sum = rating_sum - (coalesce(OLD.rating, 0)),
    rating_squares = rating_squares - (coalesce(OLD.rating * OLD.rating, 0))
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.valid_contact_at + 28800000) / 86400000;
END;

CREATE TRIGGER cases_deadline_came AFTER INSERT ON cases
BEGIN
  INSERT INTO case_days (group_id, store_id, day, due, kept)
  SELECT NEW.group_id, NEW.store_id, (NEW.solve_by + 28800000) / 86400000, 1, NEW.state = 'closed' AND NEW.closing_words IS NOT NULL
    AND coalesce(NEW.closed_at <= NEW.solve_by, 0)
  WHERE true
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET due = due + excluded.due, kept = kept + excluded.kept;
END;
CREATE TRIGGER cases_deadline_changed AFTER UPDATE OF store_id, solve_by, state, closed_at, closing_words ON cases
WHEN OLD.store_id IS NOT NEW.store_id OR OLD.solve_by IS NOT NEW.solve_by OR OLD.state IS NOT NEW.state
  OR OLD.closed_at IS NOT NEW.closed_at OR OLD.closing_words IS NOT NEW.closing_words
BEGIN
  UPDATE case_days SET due = due - 1, kept = kept - (OLD.state = 'closed' AND OLD.closing_words IS NOT NULL
    AND coalesce(OLD.closed_at <= OLD.solve_by, 0))
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.solve_by + 28800000) / 86400000;
  INSERT INTO case_days (group_id, store_id, day, due, kept)
  SELECT NEW.group_id, NEW.store_id, (NEW.solve_by + 28800000) / 86400000, 1, NEW.state = 'closed' AND NEW.closing_words IS NOT NULL
    AND coalesce(NEW.closed_at <= NEW.solve_by, 0)
  WHERE true
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET due = due + excluded.due, kept = kept + excluded.kept;
END;
CREATE TRIGGER cases_deadline_gone AFTER DELETE ON cases
BEGIN
  UPDATE case_days SET due = due - 1, kept = kept - (OLD.state = 'closed' AND OLD.closing_words IS NOT NULL
    AND coalesce(OLD.closed_at <= OLD.solve_by, 0))
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.solve_by + 28800000) / 86400000;
END;

CREATE TRIGGER service_visits_delivery_came AFTER INSERT ON service_visits
WHEN NEW.state = 'delivered' AND NEW.delivered_at IS NOT NULL AND NEW.kind NOT IN ('internal', 'pdi', 'used-car-prep')
BEGIN
  INSERT INTO visit_days (group_id, store_id, day, delivered, in_place)
  SELECT NEW.group_id, NEW.store_id, (NEW.delivered_at + 28800000) / 86400000, 1, coalesce(NEW.received_at - NEW.delivered_at <= 86400000,
    0) AND EXISTS (SELECT 1 FROM contact_points p WHERE p.group_id = NEW.group_id AND p.id = NEW.contact_point_id AND p.state = 'valid')
  WHERE true
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET delivered = delivered + excluded.delivered, in_place = in_place + excluded.in_place;
END;
CREATE TRIGGER service_visits_delivery_changed AFTER UPDATE OF store_id, kind, state, delivered_at, received_at,
  contact_point_id ON service_visits
WHEN OLD.store_id IS NOT NEW.store_id OR OLD.kind IS NOT NEW.kind OR OLD.state IS NOT NEW.state
  OR OLD.delivered_at IS NOT NEW.delivered_at OR OLD.received_at IS NOT NEW.received_at OR OLD.contact_point_id IS NOT NEW.contact_point_id
BEGIN
  UPDATE visit_days SET delivered = delivered - 1, in_place = in_place - (coalesce(OLD.received_at - OLD.delivered_at <= 86400000, 0)
    AND EXISTS (SELECT 1 FROM contact_points p WHERE p.group_id = OLD.group_id AND p.id = OLD.contact_point_id AND p.state = 'valid'))
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.delivered_at + 28800000) / 86400000
    AND OLD.state = 'delivered' AND OLD.delivered_at IS NOT NULL AND OLD.kind NOT IN ('internal', 'pdi', 'used-car-prep');
  INSERT INTO visit_days (group_id, store_id, day, delivered, in_place)
  SELECT NEW.group_id, NEW.store_id, (NEW.delivered_at + 28800000) / 86400000, 1, coalesce(NEW.received_at - NEW.delivered_at <= 86400000,
    0) AND EXISTS (SELECT 1 FROM contact_points p WHERE p.group_id = NEW.group_id AND p.id = NEW.contact_point_id AND p.state = 'valid')
  WHERE NEW.state = 'delivered' AND NEW.delivered_at IS NOT NULL AND NEW.kind NOT IN ('internal', 'pdi', 'used-car-prep')
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET delivered = delivered + excluded.delivered, in_place = in_place + excluded.in_place;
END;
CREATE TRIGGER service_visits_delivery_gone AFTER DELETE ON service_visits
WHEN OLD.state = 'delivered' AND OLD.delivered_at IS NOT NULL AND OLD.kind NOT IN ('internal', 'pdi', 'used-car-prep')
BEGIN
  UPDATE visit_days SET delivered = delivered - 1, in_place = in_place - (coalesce(OLD.received_at - OLD.delivered_at <= 86400000, 0)
    AND EXISTS (SELECT 1 FROM contact_points p WHERE p.group_id = OLD.group_id AND p.id = OLD.contact_point_id AND p.state = 'valid'))
  WHERE group_id = OLD.group_id AND store_id = OLD.store_id AND day = (OLD.delivered_at + 28800000) / 86400000;
END;

-- A number that proves dead, or is found again, was or was not there to be dialled for every order that has it.
CREATE TRIGGER contact_points_dialable AFTER UPDATE OF state ON contact_points
WHEN (OLD.state = 'valid') <> (NEW.state = 'valid')
BEGIN
  INSERT INTO visit_days (group_id, store_id, day, delivered, in_place)
  SELECT NEW.group_id, v.store_id, (v.delivered_at + 28800000) / 86400000, 0, iif(NEW.state = 'valid', 1, -1) * count(*)
  FROM service_visits v WHERE v.group_id = NEW.group_id AND v.contact_point_id = NEW.id
    AND v.state = 'delivered' AND v.delivered_at IS NOT NULL AND v.kind NOT IN ('internal', 'pdi', 'used-car-prep')
      AND coalesce(v.received_at - v.delivered_at <= 86400000, 0)
  GROUP BY v.store_id, (v.delivered_at + 28800000) / 86400000
  ON CONFLICT (group_id, store_id, day) DO UPDATE SET in_place = in_place + excluded.in_place;
END;

-- The answers of calls made before are read by a job for each group that was there.
INSERT INTO jobs (group_id, id, kind, key, state, run_at, attempts, args, created_at, version, changed_seq)
SELECT g.group_id, 'job_' || substr(g.group_id, 5, 8) || 'answersk', 'answers', 'answers', 'open', unixepoch() * 1000, 0,
  json_object('seq', g.seq), unixepoch() * 1000, 1, g.seq
FROM (SELECT o.group_id, (SELECT coalesce(max(a.seq), 0) FROM audit a WHERE a.group_id = o.group_id) AS seq FROM groups o) g;
