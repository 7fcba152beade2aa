-- Two records that turned out to be one: which stays, what the other was, and every row that changed by it,
-- so that it can be taken back. What hung on the other in great numbers stands row by row in merge_moves.
CREATE TABLE merges (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('customer', 'vehicle')),
  kept_id TEXT NOT NULL,
  gone_id TEXT NOT NULL,
  leads_to_id TEXT NOT NULL,
  external_id TEXT,
  name TEXT,
  vin TEXT,
  choices TEXT NOT NULL,
  gone TEXT NOT NULL,
  changed TEXT NOT NULL,
  actor_type TEXT NOT NULL CHECK (actor_type IN ('staff', 'token', 'system')),
  actor_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone_at INTEGER,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
-- A record goes once at a time: of two people who merge it at once, one is told.
CREATE UNIQUE INDEX merges_by_gone ON merges (group_id, gone_id) WHERE undone_at IS NULL;
CREATE INDEX merges_by_leads_to_at ON merges (group_id, leads_to_id, at, id);
CREATE INDEX merges_by_external ON merges (group_id, kind, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX merges_by_vin ON merges (group_id, vin) WHERE vin IS NOT NULL;
CREATE TRIGGER merges_version BEFORE UPDATE ON merges
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.kind IS OLD.kind
    AND NEW.kept_id IS OLD.kept_id
    AND NEW.gone_id IS OLD.gone_id
    AND NEW.leads_to_id IS OLD.leads_to_id
    AND NEW.external_id IS OLD.external_id
    AND NEW.name IS OLD.name
    AND NEW.vin IS OLD.vin
    AND NEW.choices IS OLD.choices
    AND NEW.gone IS OLD.gone
    AND NEW.changed IS OLD.changed
    AND NEW.actor_type IS OLD.actor_type
    AND NEW.actor_id IS OLD.actor_id
    AND NEW.at IS OLD.at
    AND NEW.undone_at IS OLD.undone_at)
BEGIN SELECT RAISE(ABORT, 'stale:merges'); END;
CREATE TRIGGER merges_gone AFTER INSERT ON merges WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:merges'); END;

CREATE TABLE merge_moves (
  group_id TEXT NOT NULL,
  merge_id TEXT NOT NULL,
  place TEXT NOT NULL,
  record_id TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, merge_id, place, record_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, merge_id) REFERENCES merges (group_id, id)
) STRICT, WITHOUT ROWID;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('merges', 'merges', '10000 200 1'),
  ('merges', 'merges_by_gone', '10000 200 1'),
  ('merges', 'merges_by_leads_to_at', '10000 200 2 1 1'),
  ('merges', 'merges_by_external', '5000 100 50 1'),
  ('merges', 'merges_by_vin', '1000 20 1'),
  ('merge_moves', 'merge_moves', '100000 2000 20 4 1');
ANALYZE sqlite_schema;
