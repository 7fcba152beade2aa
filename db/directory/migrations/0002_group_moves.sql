-- A group on its way from one shard to another: requested, copying, switched (it lives on the new shard, the old copy
-- is put to rest), kept (the old copy waits), forgetting (the old copy is deleted), done; or undoing, failed.
CREATE TABLE group_moves (
  group_id TEXT NOT NULL PRIMARY KEY REFERENCES groups (id),
  from_shard TEXT NOT NULL,
  to_shard TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('requested', 'copying', 'switched', 'kept', 'forgetting', 'undoing', 'done', 'failed')),
  cursor TEXT,
  rows INTEGER NOT NULL,
  error TEXT,
  lease_until INTEGER,
  requested_at INTEGER NOT NULL,
  fenced_at INTEGER,
  switched_at INTEGER,
  ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX group_moves_under_way ON group_moves (requested_at) WHERE state NOT IN ('kept', 'done', 'failed');
