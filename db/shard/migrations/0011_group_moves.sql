-- A group that moves to another shard arrives row by row, each with the version it had. It takes no commits meanwhile
-- (audit_fence), so that a row inserted with a higher version is then no row that vanished.

DROP TRIGGER groups_gone;
CREATE TRIGGER groups_gone AFTER INSERT ON groups WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:groups'); END;

DROP TRIGGER stores_gone;
CREATE TRIGGER stores_gone AFTER INSERT ON stores WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:stores'); END;

DROP TRIGGER staff_gone;
CREATE TRIGGER staff_gone AFTER INSERT ON staff WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:staff'); END;

DROP TRIGGER leaves_gone;
CREATE TRIGGER leaves_gone AFTER INSERT ON leaves WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:leaves'); END;

DROP TRIGGER jobs_gone;
CREATE TRIGGER jobs_gone AFTER INSERT ON jobs WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:jobs'); END;

DROP TRIGGER customers_gone;
CREATE TRIGGER customers_gone AFTER INSERT ON customers WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:customers'); END;

DROP TRIGGER contact_points_gone;
CREATE TRIGGER contact_points_gone AFTER INSERT ON contact_points WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:contact_points'); END;

DROP TRIGGER do_not_call_gone;
CREATE TRIGGER do_not_call_gone AFTER INSERT ON do_not_call WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:do_not_call'); END;

DROP TRIGGER vehicles_gone;
CREATE TRIGGER vehicles_gone AFTER INSERT ON vehicles WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:vehicles'); END;

DROP TRIGGER service_visits_gone;
CREATE TRIGGER service_visits_gone AFTER INSERT ON service_visits WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:service_visits'); END;

DROP TRIGGER follow_ups_gone;
CREATE TRIGGER follow_ups_gone AFTER INSERT ON follow_ups WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:follow_ups'); END;

DROP TRIGGER cases_gone;
CREATE TRIGGER cases_gone AFTER INSERT ON cases WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:cases'); END;

DROP TRIGGER imports_gone;
CREATE TRIGGER imports_gone AFTER INSERT ON imports WHEN NEW.version <> 1
  AND (SELECT state FROM groups WHERE group_id = NEW.group_id) IS NOT 'read-only'
BEGIN SELECT RAISE(ABORT, 'gone:imports'); END;
