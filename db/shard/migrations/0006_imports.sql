CREATE TABLE files (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  key TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('customers', 'service-visits')),
  mode TEXT NOT NULL CHECK (mode IN ('check', 'apply')),
  state TEXT NOT NULL CHECK (state IN ('queued', 'parsing', 'checking', 'checked', 'applying', 'done', 'failed', 'cancelled')),
  file_id TEXT NOT NULL,
  store_id TEXT,
  mapping TEXT NOT NULL,
  columns TEXT NOT NULL,
  counts TEXT NOT NULL,
  progress TEXT NOT NULL,
  report TEXT NOT NULL,
  problem TEXT,
  rejects_file_id TEXT,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  finished_at INTEGER,
  cancel_asked INTEGER NOT NULL CHECK (cancel_asked IN (0, 1)),
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, file_id) REFERENCES files (group_id, id),
  FOREIGN KEY (group_id, rejects_file_id) REFERENCES files (group_id, id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX imports_by_file ON imports (group_id, file_id);
CREATE INDEX imports_by_rejects_file ON imports (group_id, rejects_file_id);
CREATE INDEX imports_by_store ON imports (group_id, store_id);
CREATE INDEX imports_by_created ON imports (group_id, created_at, id);
CREATE TRIGGER imports_version BEFORE UPDATE ON imports
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.kind IS OLD.kind
    AND NEW.mode IS OLD.mode
    AND NEW.file_id IS OLD.file_id
    AND NEW.store_id IS OLD.store_id
    AND NEW.mapping IS OLD.mapping
    AND NEW.language IS OLD.language
    AND NEW.created_by IS OLD.created_by
    AND NEW.created_at IS OLD.created_at
    AND NEW.cancel_asked IS OLD.cancel_asked)
BEGIN SELECT RAISE(ABORT, 'stale:imports'); END;
CREATE TRIGGER imports_gone AFTER INSERT ON imports WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:imports'); END;

CREATE TABLE import_columns (
  group_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('customers', 'service-visits')),
  heading TEXT NOT NULL,
  field TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, kind, heading),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_matches (
  group_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('store', 'adviser')),
  text TEXT NOT NULL,
  target_id TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, kind, text),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
