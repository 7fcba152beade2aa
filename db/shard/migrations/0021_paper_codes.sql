-- What stands beside a call on paper, so that its result is entered later.
CREATE TABLE paper_codes (
  group_id TEXT NOT NULL,
  code TEXT NOT NULL,
  follow_up_id TEXT NOT NULL,
  printed_at INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, code),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, follow_up_id) REFERENCES follow_ups (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX paper_codes_by_follow_up ON paper_codes (group_id, follow_up_id);
CREATE INDEX paper_codes_by_printed_at ON paper_codes (group_id, printed_at);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('paper_codes', 'paper_codes_by_follow_up', '500000 10000 1'),
  ('paper_codes', 'paper_codes_by_printed_at', '500000 10000 200'),
  ('paper_codes', 'paper_codes', '500000 10000 1');
ANALYZE sqlite_schema;

-- A call that is taken back takes along what it opened, and a code that was printed for it.
CREATE TRIGGER follow_ups_unprinted BEFORE DELETE ON follow_ups
BEGIN DELETE FROM paper_codes WHERE group_id = OLD.group_id AND follow_up_id = OLD.id; END;
