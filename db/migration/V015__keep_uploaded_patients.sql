-- A file of patients that waits to be looked at and imported. Only who uploaded it can see it; it is gone when it was
-- imported or discarded, and after a day at the latest.
CREATE TABLE patient_upload (
  clinic_id      uuid NOT NULL,
  id             uuid NOT NULL,
  uploaded_by    uuid NOT NULL,
  uploaded_at    timestamptz NOT NULL,
  content        bytea NOT NULL CHECK (octet_length(content) <= 2 * 1024 * 1024),
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, uploaded_by) REFERENCES clinician (clinic_id, id)
);
CREATE INDEX patient_upload_age ON patient_upload (clinic_id, uploaded_at);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['patient_upload'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, DELETE ON patient_upload TO gaitkeeper_app;
