CREATE TABLE customers (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  external_id TEXT,
  store_id TEXT NOT NULL,
  type TEXT NOT NULL CHECK (type IN ('person', 'organisation')),
  name TEXT NOT NULL,
  gender TEXT CHECK (gender IN ('male', 'female')),
  birthday TEXT,
  hobby TEXT,
  level TEXT,
  address TEXT,
  note TEXT,
  extra TEXT NOT NULL,
  keeper_id TEXT,
  allocated_at INTEGER,
  source TEXT NOT NULL CHECK (source IN ('import', 'api', 'staff')),
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, keeper_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX customers_by_external ON customers (group_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX customers_by_store ON customers (group_id, store_id, id);
CREATE INDEX customers_by_keeper ON customers (group_id, keeper_id);
CREATE INDEX customers_by_name ON customers (group_id, name);
CREATE TRIGGER customers_version BEFORE UPDATE ON customers
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.external_id IS OLD.external_id
    AND NEW.store_id IS OLD.store_id
    AND NEW.type IS OLD.type
    AND NEW.name IS OLD.name
    AND NEW.gender IS OLD.gender
    AND NEW.birthday IS OLD.birthday
    AND NEW.hobby IS OLD.hobby
    AND NEW.level IS OLD.level
    AND NEW.address IS OLD.address
    AND NEW.note IS OLD.note
    AND NEW.extra IS OLD.extra
    AND NEW.keeper_id IS OLD.keeper_id
    AND NEW.allocated_at IS OLD.allocated_at
    AND NEW.source IS OLD.source
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:customers'); END;
CREATE TRIGGER customers_gone AFTER INSERT ON customers WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:customers'); END;

CREATE TABLE customer_stores (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, customer_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_stores_by_customer ON customer_stores (group_id, customer_id);

CREATE TABLE contact_points (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'wecom')),
  value TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('valid', 'invalid', 'masked', 'filler')),
  marketing_opt_out_at INTEGER,
  daily_cap INTEGER,
  last_dialled_at INTEGER,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX contact_points_by_kind_value ON contact_points (group_id, kind, value);
CREATE TRIGGER contact_points_version BEFORE UPDATE ON contact_points
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.kind IS OLD.kind
    AND NEW.value IS OLD.value
    AND NEW.state IS OLD.state
    AND NEW.marketing_opt_out_at IS OLD.marketing_opt_out_at
    AND NEW.daily_cap IS OLD.daily_cap
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:contact_points'); END;
CREATE TRIGGER contact_points_gone AFTER INSERT ON contact_points WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:contact_points'); END;

CREATE TABLE customer_contact_points (
  group_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  contact_point_id TEXT NOT NULL,
  use TEXT NOT NULL CHECK (use IN ('main', 'other')),
  since_on TEXT,
  until_on TEXT,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, customer_id, contact_point_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, contact_point_id) REFERENCES contact_points (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_contact_points_by_contact_point ON customer_contact_points (group_id, contact_point_id);

CREATE TABLE do_not_call (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  contact_point_id TEXT,
  customer_id TEXT,
  reach TEXT NOT NULL CHECK (reach IN ('marketing', 'callback', 'all')),
  reason TEXT NOT NULL,
  by_staff_id TEXT,
  at INTEGER NOT NULL,
  ended_at INTEGER,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, contact_point_id) REFERENCES contact_points (group_id, id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, by_staff_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX do_not_call_by_contact_point ON do_not_call (group_id, contact_point_id);
CREATE INDEX do_not_call_by_customer ON do_not_call (group_id, customer_id);
CREATE INDEX do_not_call_by_by_staff ON do_not_call (group_id, by_staff_id);
CREATE TRIGGER do_not_call_version BEFORE UPDATE ON do_not_call
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.contact_point_id IS OLD.contact_point_id
    AND NEW.customer_id IS OLD.customer_id
    AND NEW.reach IS OLD.reach
    AND NEW.reason IS OLD.reason
    AND NEW.by_staff_id IS OLD.by_staff_id
    AND NEW.at IS OLD.at
    AND NEW.ended_at IS OLD.ended_at)
BEGIN SELECT RAISE(ABORT, 'stale:do_not_call'); END;
CREATE TRIGGER do_not_call_gone AFTER INSERT ON do_not_call WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:do_not_call'); END;

CREATE TABLE vehicles (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  external_id TEXT,
  vin TEXT,
  plate TEXT,
  brand TEXT,
  model TEXT,
  energy TEXT CHECK (energy IN ('fuel', 'electric', 'plug-in', 'range-extended', 'hybrid')),
  bought_on TEXT,
  insurance_expires_on TEXT,
  next_service_on TEXT,
  next_service_km INTEGER,
  mileage_km INTEGER,
  last_visit_on TEXT,
  extra TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX vehicles_by_vin ON vehicles (group_id, vin) WHERE vin IS NOT NULL;
CREATE UNIQUE INDEX vehicles_by_external ON vehicles (group_id, external_id) WHERE external_id IS NOT NULL;
CREATE TRIGGER vehicles_version BEFORE UPDATE ON vehicles
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.external_id IS OLD.external_id
    AND NEW.vin IS OLD.vin
    AND NEW.plate IS OLD.plate
    AND NEW.brand IS OLD.brand
    AND NEW.model IS OLD.model
    AND NEW.energy IS OLD.energy
    AND NEW.bought_on IS OLD.bought_on
    AND NEW.insurance_expires_on IS OLD.insurance_expires_on
    AND NEW.next_service_on IS OLD.next_service_on
    AND NEW.next_service_km IS OLD.next_service_km
    AND NEW.mileage_km IS OLD.mileage_km
    AND NEW.last_visit_on IS OLD.last_visit_on
    AND NEW.extra IS OLD.extra
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:vehicles'); END;
CREATE TRIGGER vehicles_gone AFTER INSERT ON vehicles WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:vehicles'); END;

CREATE TABLE vehicle_stores (
  group_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  vehicle_id TEXT NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, store_id, vehicle_id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_stores_by_vehicle ON vehicle_stores (group_id, vehicle_id);

CREATE TABLE vehicle_plates (
  group_id TEXT NOT NULL,
  vehicle_id TEXT NOT NULL,
  plate TEXT NOT NULL,
  new_energy INTEGER NOT NULL CHECK (new_energy IN (0, 1)),
  from_on TEXT NOT NULL,
  until_on TEXT,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, vehicle_id, plate, from_on),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_plates_by_plate ON vehicle_plates (group_id, plate);

CREATE TABLE mileage_readings (
  group_id TEXT NOT NULL,
  vehicle_id TEXT NOT NULL,
  read_on TEXT NOT NULL,
  km INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('import', 'visit', 'staff', 'callback', 'api')),
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, vehicle_id, read_on, km),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE vehicle_parties (
  group_id TEXT NOT NULL,
  vehicle_id TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('owner', 'driver', 'sender', 'payer', 'former-owner')),
  since_on TEXT NOT NULL,
  until_on TEXT,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, vehicle_id, customer_id, part, since_on),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id),
  FOREIGN KEY (group_id, customer_id) REFERENCES customers (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_parties_by_customer ON vehicle_parties (group_id, customer_id);

CREATE TABLE service_visits (
  group_id TEXT NOT NULL,
  id TEXT NOT NULL,
  external_id TEXT,
  store_id TEXT NOT NULL,
  order_number TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_text TEXT,
  state TEXT NOT NULL CHECK (state IN ('open', 'delivered', 'void')),
  owner_customer_id TEXT,
  sender_customer_id TEXT,
  driver_customer_id TEXT,
  contact_point_id TEXT,
  vehicle_id TEXT,
  adviser_id TEXT,
  brand TEXT,
  mileage_km INTEGER,
  arrived_at INTEGER,
  promised_at INTEGER,
  settled_at INTEGER,
  delivered_at INTEGER,
  delivered_from TEXT CHECK (delivered_from IN ('delivery', 'settlement')),
  delivery_number INTEGER NOT NULL,
  received_at INTEGER,
  listed_at INTEGER NOT NULL,
  total_cents INTEGER,
  amounts TEXT NOT NULL,
  items TEXT NOT NULL,
  symptom TEXT,
  next_visit_on TEXT,
  next_visit_km INTEGER,
  note TEXT,
  extra TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  version INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  PRIMARY KEY (group_id, id),
  FOREIGN KEY (group_id) REFERENCES groups (group_id),
  FOREIGN KEY (group_id, store_id) REFERENCES stores (group_id, id),
  FOREIGN KEY (group_id, owner_customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, sender_customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, driver_customer_id) REFERENCES customers (group_id, id),
  FOREIGN KEY (group_id, contact_point_id) REFERENCES contact_points (group_id, id),
  FOREIGN KEY (group_id, vehicle_id) REFERENCES vehicles (group_id, id),
  FOREIGN KEY (group_id, adviser_id) REFERENCES staff (group_id, id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX service_visits_by_store_order_number ON service_visits (group_id, store_id, order_number);
CREATE UNIQUE INDEX service_visits_by_external ON service_visits (group_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX service_visits_by_order ON service_visits (group_id, order_number);
CREATE INDEX service_visits_by_store_delivered_at ON service_visits (group_id, store_id, delivered_at, id);
CREATE INDEX service_visits_by_listed ON service_visits (group_id, listed_at, id);
CREATE INDEX service_visits_by_store_listed_at ON service_visits (group_id, store_id, listed_at, id);
CREATE INDEX service_visits_by_owner_customer_delivered_at ON service_visits (group_id, owner_customer_id, delivered_at, id);
CREATE INDEX service_visits_by_sender_customer_delivered_at ON service_visits (group_id, sender_customer_id, delivered_at, id);
CREATE INDEX service_visits_by_driver_customer_delivered_at ON service_visits (group_id, driver_customer_id, delivered_at, id);
CREATE INDEX service_visits_by_contact_point ON service_visits (group_id, contact_point_id);
CREATE INDEX service_visits_by_vehicle_delivered_at ON service_visits (group_id, vehicle_id, delivered_at);
CREATE INDEX service_visits_by_vehicle_listed_at ON service_visits (group_id, vehicle_id, listed_at, id);
CREATE INDEX service_visits_by_adviser ON service_visits (group_id, adviser_id);
CREATE TRIGGER service_visits_version BEFORE UPDATE ON service_visits
WHEN NEW.version <> OLD.version + 1
  AND NOT (NEW.version = OLD.version
    AND NEW.external_id IS OLD.external_id
    AND NEW.store_id IS OLD.store_id
    AND NEW.order_number IS OLD.order_number
    AND NEW.kind IS OLD.kind
    AND NEW.kind_text IS OLD.kind_text
    AND NEW.state IS OLD.state
    AND NEW.owner_customer_id IS OLD.owner_customer_id
    AND NEW.sender_customer_id IS OLD.sender_customer_id
    AND NEW.driver_customer_id IS OLD.driver_customer_id
    AND NEW.contact_point_id IS OLD.contact_point_id
    AND NEW.vehicle_id IS OLD.vehicle_id
    AND NEW.adviser_id IS OLD.adviser_id
    AND NEW.brand IS OLD.brand
    AND NEW.mileage_km IS OLD.mileage_km
    AND NEW.arrived_at IS OLD.arrived_at
    AND NEW.promised_at IS OLD.promised_at
    AND NEW.settled_at IS OLD.settled_at
    AND NEW.delivered_at IS OLD.delivered_at
    AND NEW.delivered_from IS OLD.delivered_from
    AND NEW.delivery_number IS OLD.delivery_number
    AND NEW.received_at IS OLD.received_at
    AND NEW.listed_at IS OLD.listed_at
    AND NEW.total_cents IS OLD.total_cents
    AND NEW.amounts IS OLD.amounts
    AND NEW.items IS OLD.items
    AND NEW.symptom IS OLD.symptom
    AND NEW.next_visit_on IS OLD.next_visit_on
    AND NEW.next_visit_km IS OLD.next_visit_km
    AND NEW.note IS OLD.note
    AND NEW.extra IS OLD.extra
    AND NEW.created_at IS OLD.created_at)
BEGIN SELECT RAISE(ABORT, 'stale:service_visits'); END;
CREATE TRIGGER service_visits_gone AFTER INSERT ON service_visits WHEN NEW.version <> 1
BEGIN SELECT RAISE(ABORT, 'gone:service_visits'); END;
