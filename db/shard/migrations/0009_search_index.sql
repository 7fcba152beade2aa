-- What finds a row, by kind: one prefix range a kind, so that no kind crowds out another. `^` begins what begins the
-- whole, `=` a VIN, `$` what is read from its end, `三<zhang` a character after a sound; the rest is found inside.
CREATE TABLE search_index (
  group_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('customer', 'contact-point', 'vehicle', 'service-visit', 'case', 'follow-up')),
  token TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (group_id, kind, token, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX search_index_by_row ON search_index (group_id, kind, id, token);
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('search_index', 'search_index_by_row', '1000000 20000 4000 8 1'),
  ('search_index', 'search_index', '1000000 20000 4000 2 1');
ANALYZE sqlite_schema;

-- A row that goes takes along what found it.
CREATE TRIGGER customers_unfound AFTER DELETE ON customers
BEGIN DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'customer' AND id = OLD.id; END;
CREATE TRIGGER contact_points_unfound AFTER DELETE ON contact_points
BEGIN DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'contact-point' AND id = OLD.id; END;
CREATE TRIGGER vehicles_unfound AFTER DELETE ON vehicles
BEGIN DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'vehicle' AND id = OLD.id; END;
CREATE TRIGGER service_visits_unfound AFTER DELETE ON service_visits
BEGIN DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'service-visit' AND id = OLD.id; END;
CREATE TRIGGER cases_unfound AFTER DELETE ON cases
BEGIN DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'case' AND id = OLD.id; END;
CREATE TRIGGER follow_ups_unfound AFTER DELETE ON follow_ups
BEGIN DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'follow-up' AND id = OLD.id; END;
-- A car keeps the ends of the plates it still has.
CREATE TRIGGER vehicle_plates_unfound AFTER DELETE ON vehicle_plates
BEGIN
  DELETE FROM search_index WHERE group_id = OLD.group_id AND kind = 'vehicle' AND id = OLD.vehicle_id
    AND token = substr('^' || lower(OLD.plate), -length(token))
    AND NOT EXISTS (SELECT 1 FROM vehicle_plates p WHERE p.group_id = OLD.group_id AND p.vehicle_id = OLD.vehicle_id
      AND token = substr('^' || lower(p.plate), -length(token)));
END;

-- Rows stored before are made findable by a job for each group that was there.
INSERT INTO jobs (group_id, id, kind, key, state, run_at, attempts, args, created_at, version, changed_seq)
SELECT g.group_id, 'job_' || substr(g.group_id, 5, 8) || 'searchtk', 'search-index', 'search-index', 'open', unixepoch() * 1000, 0, '{}', unixepoch() * 1000, 1,
  (SELECT coalesce(max(seq), 0) FROM audit a WHERE a.group_id = g.group_id)
FROM groups g;
