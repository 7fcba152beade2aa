-- Of the cars with a customer visit in months 13 to 24 back, how many came in the last 12: counted once a night.
CREATE TABLE retentions (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  as_of TEXT NOT NULL,
  cars INTEGER NOT NULL,
  returned INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;

-- Open major complaints, by store and in the group, the oldest first.
CREATE INDEX cases_by_store_opened_at_major ON cases (group_id, store_id, opened_at, id) WHERE state <> 'closed' AND major = 1;
CREATE INDEX cases_by_opened_major ON cases (group_id, opened_at, id) WHERE state <> 'closed' AND major = 1;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('retentions', 'retentions', '250 5 1'),
  ('cases', 'cases_by_store_opened_at_major', '500 10 4 1 1'),
  ('cases', 'cases_by_opened_major', '500 10 4 1');
ANALYZE sqlite_schema;

-- The count of each group that was there; a new group begins with its own.
INSERT INTO jobs (group_id, id, kind, key, state, run_at, attempts, args, created_at, version, changed_seq)
SELECT g.group_id, 'job_' || substr(g.group_id, 5, 8) || 'retentns', 'retention', 'daily', 'open', unixepoch() * 1000, 0, '{}', unixepoch() * 1000, 1,
  (SELECT coalesce(max(seq), 0) FROM audit a WHERE a.group_id = g.group_id)
FROM groups g;
