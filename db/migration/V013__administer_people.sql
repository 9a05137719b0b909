-- A first password, made by an administrator, works until this time and must be changed at once; null: the person's own.
ALTER TABLE clinician
  ADD COLUMN password_until timestamptz,
  ADD COLUMN version bigint NOT NULL DEFAULT 1;
ALTER TABLE clinic
  ADD COLUMN version bigint NOT NULL DEFAULT 1,
  ADD CHECK (language IN ('en-GB', 'de'));
