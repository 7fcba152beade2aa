-- Which commits changed a record, and where in the commit's payload: its history is read from here, and whether anybody
-- changed it since an import. From now on; rows that are made are not listed.
CREATE TABLE record_changes (
  group_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (group_id, record_id, seq),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;

-- Imports of earlier releases did not keep all that taking them back needs.
ALTER TABLE imports ADD COLUMN recorded INTEGER NOT NULL DEFAULT 0 CHECK (recorded IN (0, 1));

CREATE TABLE import_undos (
  group_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('check', 'apply')),
  state TEXT NOT NULL CHECK (state IN ('checking', 'checked', 'undoing', 'undone', 'cancelled', 'failed')),
  counts TEXT NOT NULL,
  progress TEXT NOT NULL,
  kept TEXT NOT NULL,
  kept_file_id TEXT,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  cancel_asked INTEGER NOT NULL CHECK (cancel_asked IN (0, 1)),
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, import_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, import_id) REFERENCES imports (group_id, id),
  FOREIGN KEY (group_id, kept_file_id) REFERENCES files (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_undos_by_kept_file ON import_undos (group_id, kept_file_id);
CREATE TRIGGER import_undos_version BEFORE UPDATE ON import_undos
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.mode IS OLD.mode
    AND NEW.language IS OLD.language
    AND NEW.created_by IS OLD.created_by
    AND NEW.created_at IS OLD.created_at
    AND NEW.cancel_asked IS OLD.cancel_asked)
BEGIN SELECT RAISE(ABORT, 'stale:import_undos'); END;
CREATE TRIGGER import_undos_gone AFTER INSERT ON import_undos WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:import_undos'); END;

-- A call that goes while it is open is nobody's work any more.
CREATE TRIGGER follow_ups_load_gone AFTER DELETE ON follow_ups WHEN OLD.state = 'open'
BEGIN
  UPDATE staff_loads SET open = open - 1 WHERE group_id = OLD.group_id AND staff_id = OLD.assignee_id;
END;

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('record_changes', 'record_changes', '1000000 20000 3 1'),
  ('import_undos', 'import_undos_by_kept_file', '500 10 4'),
  ('import_undos', 'import_undos', '500 10 1');
ANALYZE sqlite_schema;
