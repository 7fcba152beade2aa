-- The stores that a person works in, beside their open work: one row tells both, kept by the database.
ALTER TABLE staff_loads ADD COLUMN store_ids TEXT NOT NULL DEFAULT '[]';
INSERT INTO staff_loads (group_id, staff_id, open, store_ids)
SELECT group_id, staff_id, 0, json_group_array(store_id) FROM staff_stores WHERE true GROUP BY group_id, staff_id
ON CONFLICT (group_id, staff_id) DO UPDATE SET store_ids = excluded.store_ids;
CREATE TRIGGER staff_stores_load_came AFTER INSERT ON staff_stores
BEGIN
  INSERT INTO staff_loads (group_id, staff_id, open, store_ids)
  VALUES (NEW.group_id, NEW.staff_id, 0, json_array(NEW.store_id))
  ON CONFLICT (group_id, staff_id) DO UPDATE SET store_ids = (
    SELECT json_group_array(store_id) FROM staff_stores WHERE group_id = NEW.group_id AND staff_id = NEW.staff_id);
END;
CREATE TRIGGER staff_stores_load_went AFTER DELETE ON staff_stores
BEGIN
  UPDATE staff_loads SET store_ids = (
    SELECT json_group_array(store_id) FROM staff_stores WHERE group_id = OLD.group_id AND staff_id = OLD.staff_id)
  WHERE group_id = OLD.group_id AND staff_id = OLD.staff_id;
END;
