-- A policy or a script as people prepare it, until it is put in force at once or at a time that was chosen. What was put
-- in force or dropped stays, so that a change of a draft and its putting in force at the same instant cannot both win.
CREATE TABLE setting_drafts (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  about TEXT NOT NULL CHECK (about IN ('policy', 'script')),
  kind TEXT NOT NULL,
  store_id TEXT,
  brand TEXT,
  body TEXT NOT NULL,
  based_on INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'in-force', 'dropped')),
  in_force_from INTEGER,
  open_too INTEGER NOT NULL CHECK (open_too IN (0, 1)),
  edited_by TEXT NOT NULL,
  edited_at INTEGER NOT NULL,
  put_by TEXT,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX setting_drafts_by_about_open ON setting_drafts (group_id, about, kind, coalesce(store_id, ''), coalesce(brand, '')) WHERE state = 'open';
CREATE INDEX setting_drafts_by_store ON setting_drafts (group_id, store_id);
CREATE TRIGGER setting_drafts_version BEFORE UPDATE ON setting_drafts
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.about IS OLD.about
    AND NEW.kind IS OLD.kind
    AND NEW.store_id IS OLD.store_id
    AND NEW.brand IS OLD.brand
    AND NEW.body IS OLD.body
    AND NEW.based_on IS OLD.based_on
    AND NEW.state IS OLD.state
    AND NEW.in_force_from IS OLD.in_force_from
    AND NEW.open_too IS OLD.open_too
    AND NEW.edited_by IS OLD.edited_by
    AND NEW.edited_at IS OLD.edited_at
    AND NEW.put_by IS OLD.put_by)
BEGIN SELECT RAISE(ABORT, 'stale:setting_drafts'); END;
CREATE TRIGGER setting_drafts_gone AFTER INSERT ON setting_drafts WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:setting_drafts'); END;

-- A script may be that of one brand: its versions are counted apart.
ALTER TABLE scripts ADD COLUMN brand TEXT;
DROP INDEX scripts_by_number;
CREATE UNIQUE INDEX scripts_by_number ON scripts (group_id, key, coalesce(store_id, ''), coalesce(brand, ''), number);

INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('setting_drafts', 'setting_drafts_by_about_open', '200 4 2 1 1 1'),
  ('setting_drafts', 'setting_drafts_by_store', '500 10 4'),
  ('setting_drafts', 'setting_drafts', '500 10 1'),
  ('scripts', 'scripts_by_number', '500 10 4 2 2 1');
ANALYZE sqlite_schema;
