-- The audit row is the first statement of every commit, the one that founds a group included: it has no parent.
CREATE TABLE audit (
  group_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at INTEGER NOT NULL,
  actor_type TEXT NOT NULL CHECK (actor_type IN ('staff', 'token', 'system')),
  actor_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  verb TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  payload_hash TEXT NOT NULL,
  PRIMARY KEY (group_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX audit_by_subject_seq ON audit (group_id, subject_id, seq);
CREATE INDEX audit_by_at ON audit (group_id, at);

CREATE TABLE audit_payloads (
  group_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (group_id, seq),
  FOREIGN KEY (group_id, seq) REFERENCES audit (group_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotent_answers (
  group_id TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  headers TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (group_id, actor_id, key),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX idempotent_answers_by_at ON idempotent_answers (group_id, at);

CREATE TABLE outbox (
  group_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  n INTEGER NOT NULL,
  type TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  state TEXT,
  version INTEGER,
  at INTEGER NOT NULL,
  PRIMARY KEY (group_id, seq, n),
  FOREIGN KEY (group_id, seq) REFERENCES audit (group_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dead', 'cancelled')),
  run_at INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  lease_until INTEGER,
  cursor TEXT,
  args TEXT NOT NULL,
  error TEXT,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX jobs_by_kind_key ON jobs (group_id, kind, key);
CREATE TRIGGER jobs_version BEFORE UPDATE ON jobs
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.kind IS OLD.kind
    AND NEW.key IS OLD.key
    AND NEW.state IS OLD.state
    AND NEW.run_at IS OLD.run_at
    AND NEW.attempts IS OLD.attempts
    AND NEW.lease_until IS OLD.lease_until
    AND NEW.cursor IS OLD.cursor
    AND NEW.args IS OLD.args
    AND NEW.error IS OLD.error
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:jobs'); END;
CREATE TRIGGER jobs_gone AFTER INSERT ON jobs WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:jobs'); END;

CREATE TABLE search_tokens (
  group_id TEXT NOT NULL,
  token TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('customer', 'contact-point', 'vehicle', 'service-visit')),
  id TEXT NOT NULL,
  PRIMARY KEY (group_id, token, kind, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_tokens_by_kind ON search_tokens (group_id, kind, id);

-- The one index that the job runner searches: led by time, across groups.
CREATE INDEX jobs_due ON jobs (run_at) WHERE state = 'open';

-- Every commit writes audit first; a group being moved takes no more commits.
CREATE TRIGGER audit_fence BEFORE INSERT ON audit
WHEN coalesce((SELECT state FROM groups WHERE group_id = NEW.group_id), 'active') <> 'active'
BEGIN SELECT RAISE(ABORT, 'fenced:groups'); END;
