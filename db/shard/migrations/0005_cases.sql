CREATE TABLE cases (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  number TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('improvement', 'grievance', 'complaint')),
  major INTEGER NOT NULL CHECK (major IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('open', 'acknowledged', 'planned', 'solved', 'closed')),
  title TEXT NOT NULL,
  words TEXT,
  summary TEXT,
  cause TEXT,
  department TEXT,
  plan TEXT,
  solution TEXT,
  store_id TEXT NOT NULL,
  customer_id TEXT,
  contact_point_id TEXT,
  vehicle_id TEXT,
  service_visit_id TEXT,
  follow_up_id TEXT,
  rework INTEGER NOT NULL CHECK (rework IN (0, 1)),
  assignee_id TEXT NOT NULL,
  handler_id TEXT,
  acknowledge_by INTEGER NOT NULL,
  plan_by INTEGER NOT NULL,
  update_by INTEGER,
  solve_by INTEGER NOT NULL,
  acknowledged_at INTEGER,
  planned_at INTEGER,
  updated_at INTEGER,
  solved_at INTEGER,
  closed_at INTEGER,
  closed_by TEXT,
  closing_words TEXT,
  opened_by TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, contact_point_id) REFERENCES contact_points (group_id, id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id),
  FOREIGN KEY (group_id, service_visit_id) REFERENCES service_visits (group_id, id),
  FOREIGN KEY (group_id, follow_up_id) REFERENCES follow_ups (group_id, id),
  FOREIGN KEY (group_id, assignee_id) REFERENCES staff (group_id, id),
  FOREIGN KEY (group_id, handler_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX cases_by_number ON cases (group_id, number);
CREATE INDEX cases_by_store_opened_at ON cases (group_id, store_id, opened_at, id);
CREATE INDEX cases_by_customer_opened_at ON cases (group_id, customer_id, opened_at, id);
CREATE INDEX cases_by_contact_point ON cases (group_id, contact_point_id);
CREATE INDEX cases_by_vehicle ON cases (group_id, vehicle_id);
CREATE INDEX cases_by_service_visit ON cases (group_id, service_visit_id);
CREATE INDEX cases_by_follow_up ON cases (group_id, follow_up_id);
CREATE INDEX cases_by_assignee_opened_at ON cases (group_id, assignee_id, opened_at, id);
CREATE INDEX cases_by_handler ON cases (group_id, handler_id);
CREATE INDEX cases_by_opened ON cases (group_id, opened_at, id);
CREATE INDEX cases_by_assignee_opened_at_unclosed ON cases (group_id, assignee_id, opened_at, id) WHERE state <> 'closed';
CREATE INDEX cases_by_store_opened_at_unclosed ON cases (group_id, store_id, opened_at, id) WHERE state <> 'closed';
CREATE INDEX cases_by_opened_unclosed ON cases (group_id, opened_at, id) WHERE state <> 'closed';
CREATE TRIGGER cases_version BEFORE UPDATE ON cases
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.number IS OLD.number
    AND NEW.level IS OLD.level
    AND NEW.major IS OLD.major
    AND NEW.state IS OLD.state
    AND NEW.title IS OLD.title
    AND NEW.words IS OLD.words
    AND NEW.summary IS OLD.summary
    AND NEW.cause IS OLD.cause
    AND NEW.department IS OLD.department
    AND NEW.plan IS OLD.plan
    AND NEW.solution IS OLD.solution
    AND NEW.store_id IS OLD.store_id
    AND NEW.customer_id IS OLD.customer_id
    AND NEW.contact_point_id IS OLD.contact_point_id
    AND NEW.vehicle_id IS OLD.vehicle_id
    AND NEW.service_visit_id IS OLD.service_visit_id
    AND NEW.follow_up_id IS OLD.follow_up_id
    AND NEW.rework IS OLD.rework
    AND NEW.assignee_id IS OLD.assignee_id
    AND NEW.handler_id IS OLD.handler_id
    AND NEW.acknowledge_by IS OLD.acknowledge_by
    AND NEW.plan_by IS OLD.plan_by
    AND NEW.update_by IS OLD.update_by
    AND NEW.solve_by IS OLD.solve_by
    AND NEW.acknowledged_at IS OLD.acknowledged_at
    AND NEW.planned_at IS OLD.planned_at
    AND NEW.updated_at IS OLD.updated_at
    AND NEW.solved_at IS OLD.solved_at
    AND NEW.closed_at IS OLD.closed_at
    AND NEW.closed_by IS OLD.closed_by
    AND NEW.closing_words IS OLD.closing_words
    AND NEW.opened_by IS OLD.opened_by
    AND NEW.opened_at IS OLD.opened_at)
BEGIN SELECT RAISE(ABORT, 'stale:cases'); END;
CREATE TRIGGER cases_gone AFTER INSERT ON cases WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:cases'); END;

CREATE TABLE case_steps (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor_type TEXT NOT NULL CHECK (actor_type IN ('staff', 'token', 'system')),
  actor_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, case_id) REFERENCES cases (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_steps_by_case_at ON case_steps (group_id, case_id, at);
