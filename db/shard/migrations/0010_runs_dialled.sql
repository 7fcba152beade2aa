-- What was dialled today, by store and in the group: today's runs count it and open its rows.
CREATE INDEX follow_ups_by_store_last_attempt_at ON follow_ups (group_id, store_id, last_attempt_at, id) WHERE last_attempt_at IS NOT NULL;
CREATE INDEX follow_ups_by_last_attempt ON follow_ups (group_id, last_attempt_at, id) WHERE last_attempt_at IS NOT NULL;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('follow_ups', 'follow_ups_by_store_last_attempt_at', '900000 18000 7200 1 1'),
  ('follow_ups', 'follow_ups_by_last_attempt', '900000 18000 4 1');
ANALYZE sqlite_schema;
