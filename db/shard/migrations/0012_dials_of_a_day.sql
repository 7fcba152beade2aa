-- How often a phone was dialled on the day of its last dial, across all kinds: caps hang on the phone.
ALTER TABLE contact_points ADD COLUMN dials INTEGER NOT NULL DEFAULT 0;
