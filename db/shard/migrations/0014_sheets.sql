-- The sheet of a day's calls is a store's: each dial names the store of its follow-up.
ALTER TABLE attempts ADD COLUMN store_id TEXT;
UPDATE attempts SET store_id = (SELECT f.store_id FROM follow_ups f WHERE f.group_id = attempts.group_id AND f.id = attempts.follow_up_id);
CREATE INDEX attempts_by_store_at ON attempts (group_id, store_id, at, id);

-- The rework register: orders of cars that came back, and what customers told of them.
CREATE INDEX service_visits_by_store_listed_at_rework ON service_visits (group_id, store_id, listed_at, id) WHERE kind = 'rework';
CREATE INDEX cases_by_store_opened_at_rework ON cases (group_id, store_id, opened_at, id) WHERE rework = 1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('attempts', 'attempts_by_store_at', '1000000 20000 8000 1 1'),
  ('service_visits', 'service_visits_by_store_listed_at_rework', '10000 200 80 1 1'),
  ('cases', 'cases_by_store_opened_at_rework', '5000 100 40 1 1');
ANALYZE sqlite_schema;
