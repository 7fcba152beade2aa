-- Jobs that gave up, newest first: they are few, and somebody has to see them.
CREATE INDEX jobs_by_created_at_dead ON jobs (group_id, created_at, id) WHERE state = 'dead';
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ('jobs', 'jobs_by_created_at_dead', '50 2 1 1');
ANALYZE sqlite_schema;
