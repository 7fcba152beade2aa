CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  password_hash TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
  failed_sign_ins INTEGER NOT NULL,
  locked_until INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- An address that signs in: an e-mail in lower case or a phone in E.164.
CREATE TABLE user_logins (
  login TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
  verified_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX user_logins_by_user ON user_logins (user_id);

CREATE TABLE sessions (
  token_hash TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id),
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_user ON sessions (user_id);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);

CREATE TABLE groups (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  shard TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('creating', 'active', 'closed')),
  founder_user_id TEXT NOT NULL REFERENCES users (id),
  founder_staff_id TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX groups_by_founder ON groups (founder_user_id);

CREATE TABLE memberships (
  user_id TEXT NOT NULL REFERENCES users (id),
  group_id TEXT NOT NULL REFERENCES groups (id),
  staff_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  ended_at INTEGER,
  PRIMARY KEY (user_id, group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX memberships_by_group ON memberships (group_id, staff_id);

CREATE TABLE invitations (
  token_hash TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL REFERENCES groups (id),
  staff_id TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  used_at INTEGER,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX invitations_by_group ON invitations (group_id, id);

-- API tokens belong to a group; only hashes of their secrets are kept, two while one is being rotated.
CREATE TABLE api_tokens (
  id TEXT NOT NULL PRIMARY KEY,
  group_id TEXT NOT NULL REFERENCES groups (id),
  name TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  previous_hash TEXT,
  previous_until INTEGER,
  permissions TEXT NOT NULL,
  stores TEXT,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  last_used_at INTEGER,
  version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX api_tokens_by_group ON api_tokens (group_id, id);
