CREATE TABLE policies (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  store_id TEXT,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX policies_by_in_force_kind ON policies (group_id, in_force, kind);
CREATE INDEX policies_by_store ON policies (group_id, store_id);
CREATE UNIQUE INDEX policies_by_number ON policies (group_id, kind, coalesce(store_id, ''), number);

CREATE TABLE scripts (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  key TEXT NOT NULL,
  store_id TEXT,
  number INTEGER NOT NULL,
  body TEXT NOT NULL,
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX scripts_by_in_force_key ON scripts (group_id, in_force, key);
CREATE INDEX scripts_by_store ON scripts (group_id, store_id);
CREATE UNIQUE INDEX scripts_by_number ON scripts (group_id, key, coalesce(store_id, ''), number);

CREATE TABLE follow_ups (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  cause TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  customer_id TEXT,
  contact_point_id TEXT,
  vehicle_id TEXT,
  store_id TEXT NOT NULL,
  assignee_id TEXT NOT NULL,
  not_before INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  ready_at INTEGER NOT NULL,
  sort_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'lapsed', 'cancelled')),
  outcome TEXT,
  closed_at INTEGER,
  promised_at INTEGER,
  why TEXT NOT NULL,
  provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
  history INTEGER NOT NULL CHECK (history IN (0, 1)),
  late_data INTEGER NOT NULL CHECK (late_data IN (0, 1)),
  title TEXT,
  policy_id TEXT,
  script_id TEXT,
  attempts INTEGER NOT NULL,
  valid_contact_at INTEGER,
  last_attempt_at INTEGER,
  step INTEGER NOT NULL,
  next_step_at INTEGER,
  started_at INTEGER NOT NULL,
  visit_kind TEXT,
  opened_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, contact_point_id) REFERENCES contact_points (group_id, id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, assignee_id) REFERENCES staff (group_id, id),
  FOREIGN KEY (group_id, policy_id) REFERENCES policies (group_id, id),
  FOREIGN KEY (group_id, script_id) REFERENCES scripts (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX follow_ups_by_kind_cause ON follow_ups (group_id, kind, cause);
CREATE INDEX follow_ups_by_customer_opened_at ON follow_ups (group_id, customer_id, opened_at, id);
CREATE INDEX follow_ups_by_customer_sort_at_open ON follow_ups (group_id, customer_id, sort_at, id) WHERE state = 'open';
CREATE INDEX follow_ups_by_contact_point_state ON follow_ups (group_id, contact_point_id, state);
CREATE INDEX follow_ups_by_vehicle_opened_at ON follow_ups (group_id, vehicle_id, opened_at);
CREATE INDEX follow_ups_by_store_due_at ON follow_ups (group_id, store_id, due_at, id);
CREATE INDEX follow_ups_by_assignee_due_at ON follow_ups (group_id, assignee_id, due_at, id);
CREATE INDEX follow_ups_by_due ON follow_ups (group_id, due_at, id);
CREATE INDEX follow_ups_by_subject ON follow_ups (group_id, subject_id);
CREATE INDEX follow_ups_by_policy ON follow_ups (group_id, policy_id);
CREATE INDEX follow_ups_by_script ON follow_ups (group_id, script_id);
CREATE INDEX follow_ups_by_assignee_sort_at_open ON follow_ups (group_id, assignee_id, sort_at, id) WHERE state = 'open';
CREATE INDEX follow_ups_by_store_sort_at_open ON follow_ups (group_id, store_id, sort_at, id) WHERE state = 'open';
CREATE INDEX follow_ups_by_sort_open ON follow_ups (group_id, sort_at, id) WHERE state = 'open';
CREATE INDEX follow_ups_by_assignee_closed_at_closed ON follow_ups (group_id, assignee_id, closed_at, id) WHERE state <> 'open';
CREATE TRIGGER follow_ups_version BEFORE UPDATE ON follow_ups
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.kind IS OLD.kind
    AND NEW.cause IS OLD.cause
    AND NEW.subject_type IS OLD.subject_type
    AND NEW.subject_id IS OLD.subject_id
    AND NEW.customer_id IS OLD.customer_id
    AND NEW.contact_point_id IS OLD.contact_point_id
    AND NEW.vehicle_id IS OLD.vehicle_id
    AND NEW.store_id IS OLD.store_id
    AND NEW.assignee_id IS OLD.assignee_id
    AND NEW.not_before IS OLD.not_before
    AND NEW.due_at IS OLD.due_at
    AND NEW.ready_at IS OLD.ready_at
    AND NEW.sort_at IS OLD.sort_at
    AND NEW.state IS OLD.state
    AND NEW.outcome IS OLD.outcome
    AND NEW.closed_at IS OLD.closed_at
    AND NEW.promised_at IS OLD.promised_at
    AND NEW.why IS OLD.why
    AND NEW.provisional IS OLD.provisional
    AND NEW.history IS OLD.history
    AND NEW.late_data IS OLD.late_data
    AND NEW.title IS OLD.title
    AND NEW.policy_id IS OLD.policy_id
    AND NEW.script_id IS OLD.script_id
    AND NEW.attempts IS OLD.attempts
    AND NEW.valid_contact_at IS OLD.valid_contact_at
    AND NEW.last_attempt_at IS OLD.last_attempt_at
    AND NEW.started_at IS OLD.started_at
    AND NEW.visit_kind IS OLD.visit_kind
    AND NEW.opened_at IS OLD.opened_at)
BEGIN SELECT RAISE(ABORT, 'stale:follow_ups'); END;
CREATE TRIGGER follow_ups_gone AFTER INSERT ON follow_ups WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:follow_ups'); END;

CREATE TABLE attempts (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  follow_up_id TEXT NOT NULL,
  customer_id TEXT,
  at INTEGER NOT NULL,
  actor_type TEXT NOT NULL CHECK (actor_type IN ('staff', 'token', 'system')),
  actor_id TEXT NOT NULL,
  result TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'wecom', 'message', 'visit')),
  call_back_at INTEGER,
  answers TEXT NOT NULL,
  words TEXT,
  summary TEXT,
  valid INTEGER NOT NULL CHECK (valid IN (0, 1)),
  joined_id TEXT,
  line TEXT,
  outside_reason TEXT,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, follow_up_id) REFERENCES follow_ups (group_id, id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attempts_by_follow_up_at ON attempts (group_id, follow_up_id, at);
CREATE INDEX attempts_by_actor_at ON attempts (group_id, actor_id, at);
CREATE INDEX attempts_by_customer_at ON attempts (group_id, customer_id, at, id);

CREATE TABLE notifications (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  params TEXT NOT NULL,
  at INTEGER NOT NULL,
  read_at INTEGER,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, staff_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX notifications_by_at ON notifications (group_id, at);
CREATE INDEX notifications_by_staff_at ON notifications (group_id, staff_id, at, id);
CREATE INDEX notifications_by_staff_changed_seq ON notifications (group_id, staff_id, changed_seq);

CREATE TABLE inboxes (
  group_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  unread INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, staff_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, staff_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mails (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  staff_id TEXT,
  to_address TEXT NOT NULL,
  subject TEXT NOT NULL,
  text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'sent', 'failed')),
  created_at INTEGER NOT NULL,
  sent_at INTEGER,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, staff_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mails_by_staff ON mails (group_id, staff_id);

-- The one index that the follow-up sweep searches: led by time, across groups.
CREATE INDEX follow_ups_next_step ON follow_ups (next_step_at) WHERE state = 'open';

-- Open work per person, kept by the database so that even allocation reads one row a person (AR-03).
CREATE TRIGGER follow_ups_load_opened AFTER INSERT ON follow_ups WHEN NEW.state = 'open'
BEGIN
  INSERT INTO staff_loads (group_id, staff_id, open) VALUES (NEW.group_id, NEW.assignee_id, 1)
  ON CONFLICT (group_id, staff_id) DO UPDATE SET open = open + 1;
END;
CREATE TRIGGER follow_ups_load_moved AFTER UPDATE OF state, assignee_id ON follow_ups
WHEN OLD.state <> NEW.state OR OLD.assignee_id <> NEW.assignee_id
BEGIN
  UPDATE staff_loads SET open = open - 1
  WHERE group_id = OLD.group_id AND staff_id = OLD.assignee_id AND OLD.state = 'open';
  INSERT INTO staff_loads (group_id, staff_id, open)
  SELECT NEW.group_id, NEW.assignee_id, 1 WHERE NEW.state = 'open'
  ON CONFLICT (group_id, staff_id) DO UPDATE SET open = open + 1;
END;

-- Unread messages and the latest change per person, kept by the database so that a poll with nothing new reads one row.
CREATE TRIGGER notifications_inbox_came AFTER INSERT ON notifications
BEGIN
  INSERT INTO inboxes (group_id, staff_id, unread, last_seq)
  VALUES (NEW.group_id, NEW.staff_id, NEW.read_at IS NULL, NEW.changed_seq)
  ON CONFLICT (group_id, staff_id) DO UPDATE SET unread = unread + excluded.unread, last_seq = excluded.last_seq;
END;
CREATE TRIGGER notifications_inbox_changed AFTER UPDATE ON notifications
BEGIN
  UPDATE inboxes SET unread = unread - (OLD.read_at IS NULL) + (NEW.read_at IS NULL), last_seq = NEW.changed_seq
  WHERE group_id = NEW.group_id AND staff_id = NEW.staff_id;
END;
CREATE TRIGGER notifications_inbox_gone AFTER DELETE ON notifications WHEN OLD.read_at IS NULL
BEGIN
  UPDATE inboxes SET unread = unread - 1 WHERE group_id = OLD.group_id AND staff_id = OLD.staff_id;
END;
