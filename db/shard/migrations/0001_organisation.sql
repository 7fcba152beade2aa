CREATE TABLE groups (
  group_id TEXT NOT NULL,
  name TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'read-only', 'moved')),
  settings TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER groups_version BEFORE UPDATE ON groups
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.name IS OLD.name
    AND NEW.state IS OLD.state
    AND NEW.settings IS OLD.settings
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:groups'); END;
CREATE TRIGGER groups_gone AFTER INSERT ON groups WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:groups'); END;

CREATE TABLE stores (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  external_id TEXT,
  name TEXT NOT NULL,
  brands TEXT NOT NULL,
  city TEXT,
  zone TEXT NOT NULL,
  spans TEXT NOT NULL,
  go_live_on TEXT,
  results_recipient_id TEXT,
  closed_at INTEGER,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX stores_by_name ON stores (group_id, name);
CREATE UNIQUE INDEX stores_by_external ON stores (group_id, external_id) WHERE external_id IS NOT NULL;
CREATE TRIGGER stores_version BEFORE UPDATE ON stores
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.external_id IS OLD.external_id
    AND NEW.name IS OLD.name
    AND NEW.brands IS OLD.brands
    AND NEW.city IS OLD.city
    AND NEW.zone IS OLD.zone
    AND NEW.spans IS OLD.spans
    AND NEW.go_live_on IS OLD.go_live_on
    AND NEW.results_recipient_id IS OLD.results_recipient_id
    AND NEW.closed_at IS OLD.closed_at
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:stores'); END;
CREATE TRIGGER stores_gone AFTER INSERT ON stores WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:stores'); END;

CREATE TABLE store_days (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  date TEXT NOT NULL,
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  spans TEXT,
  name TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, date),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE calendar_exceptions (
  group_id TEXT NOT NULL,
  date TEXT NOT NULL,
  working INTEGER NOT NULL CHECK (working IN (0, 1)),
  name TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, date),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  user_id TEXT,
  name TEXT NOT NULL,
  phone TEXT,
  email TEXT,
  role TEXT NOT NULL,
  sight TEXT NOT NULL CHECK (sight IN ('own', 'store', 'group')),
  rest_days TEXT NOT NULL,
  ability_weight REAL NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  state TEXT NOT NULL CHECK (state IN ('active', 'left')),
  digest_at INTEGER,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_by_user ON staff (group_id, user_id) WHERE user_id IS NOT NULL;
CREATE INDEX staff_by_name ON staff (group_id, name);
CREATE INDEX staff_by_group_sight ON staff (group_id, id) WHERE sight = 'group';
CREATE TRIGGER staff_version BEFORE UPDATE ON staff
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.user_id IS OLD.user_id
    AND NEW.name IS OLD.name
    AND NEW.phone IS OLD.phone
    AND NEW.email IS OLD.email
    AND NEW.role IS OLD.role
    AND NEW.sight IS OLD.sight
    AND NEW.rest_days IS OLD.rest_days
    AND NEW.ability_weight IS OLD.ability_weight
    AND NEW.language IS OLD.language
    AND NEW.state IS OLD.state
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:staff'); END;
CREATE TRIGGER staff_gone AFTER INSERT ON staff WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:staff'); END;

CREATE TABLE staff_stores (
  group_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, staff_id, store_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, staff_id) REFERENCES staff (group_id, id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_stores_by_store ON staff_stores (group_id, store_id);

CREATE TABLE leaves (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL,
  reason TEXT,
  stand_in_id TEXT,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, staff_id) REFERENCES staff (group_id, id),
  FOREIGN KEY (group_id, stand_in_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX leaves_by_staff_from_on ON leaves (group_id, staff_id, from_on);
CREATE INDEX leaves_by_stand_in ON leaves (group_id, stand_in_id);
CREATE TRIGGER leaves_version BEFORE UPDATE ON leaves
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.staff_id IS OLD.staff_id
    AND NEW.from_on IS OLD.from_on
    AND NEW.to_on IS OLD.to_on
    AND NEW.reason IS OLD.reason
    AND NEW.stand_in_id IS OLD.stand_in_id
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:leaves'); END;
CREATE TRIGGER leaves_gone AFTER INSERT ON leaves WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:leaves'); END;

CREATE TABLE staff_loads (
  group_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  open INTEGER NOT NULL,
  PRIMARY KEY (group_id, staff_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, staff_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;

-- The one index that the digest sweep searches: led by time, across groups.
CREATE INDEX staff_digest ON staff (digest_at) WHERE digest_at IS NOT NULL;
