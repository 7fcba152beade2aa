-- Callback summary reports: figures as they were when they were built, and the text that people made of them. Once filed
-- a report never changes; what has to be said anew is a new edition.
CREATE TABLE summary_reports (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  store_id TEXT,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  zone TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  state TEXT NOT NULL CHECK (state IN ('draft', 'filed')),
  number TEXT,
  edition INTEGER NOT NULL,
  replaces_id TEXT,
  figures TEXT NOT NULL,
  written TEXT NOT NULL,
  sections TEXT NOT NULL,
  built_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  edited_by TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  filed_by TEXT,
  filed_at INTEGER,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, replaces_id) REFERENCES summary_reports (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX summary_reports_by_store_to_on ON summary_reports (group_id, store_id, to_on, id);
CREATE INDEX summary_reports_by_to ON summary_reports (group_id, to_on, id);
CREATE INDEX summary_reports_by_replaces ON summary_reports (group_id, replaces_id);
CREATE UNIQUE INDEX summary_reports_by_number_edition ON summary_reports (group_id, number, edition) WHERE number IS NOT NULL;
CREATE TRIGGER summary_reports_version BEFORE UPDATE ON summary_reports
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.store_id IS OLD.store_id
    AND NEW.from_on IS OLD.from_on
    AND NEW.to_on IS OLD.to_on
    AND NEW.zone IS OLD.zone
    AND NEW.language IS OLD.language
    AND NEW.state IS OLD.state
    AND NEW.number IS OLD.number
    AND NEW.edition IS OLD.edition
    AND NEW.replaces_id IS OLD.replaces_id
    AND NEW.figures IS OLD.figures
    AND NEW.written IS OLD.written
    AND NEW.sections IS OLD.sections
    AND NEW.built_at IS OLD.built_at
    AND NEW.created_by IS OLD.created_by
    AND NEW.created_at IS OLD.created_at
    AND NEW.edited_by IS OLD.edited_by
    AND NEW.edited_at IS OLD.edited_at
    AND NEW.filed_by IS OLD.filed_by
    AND NEW.filed_at IS OLD.filed_at)
BEGIN SELECT RAISE(ABORT, 'stale:summary_reports'); END;
CREATE TRIGGER summary_reports_gone AFTER INSERT ON summary_reports WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:summary_reports'); END;
CREATE TRIGGER summary_reports_filed BEFORE UPDATE ON summary_reports WHEN OLD.state = 'filed'
BEGIN SELECT RAISE(ABORT, 'stale:summary_reports'); END;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('summary_reports', 'summary_reports_by_store_to_on', '10000 200 20 2 1'),
  ('summary_reports', 'summary_reports_by_to', '10000 200 4 1'),
  ('summary_reports', 'summary_reports_by_replaces', '10000 200 2'),
  ('summary_reports', 'summary_reports_by_number_edition', '10000 200 2 1'),
  ('summary_reports', 'summary_reports', '10000 200 1');
ANALYZE sqlite_schema;
