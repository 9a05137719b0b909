-- A file of patients that waits to be looked at and imported. Only who uploaded it can see it. Its content is gone when it
-- was imported, the row when it was discarded, and both after a day at the latest.
CREATE TABLE patient_upload (
  clinic_id      uuid NOT NULL,
  id             uuid NOT NULL,
  uploaded_by    uuid NOT NULL,
  uploaded_at    timestamptz NOT NULL,
  -- Null once it was imported.
  content        bytea CHECK (octet_length(content) <= 2 * 1024 * 1024),
  digest         bytea NOT NULL CHECK (octet_length(digest) = 32),
  -- The latest job that imports it, so that a second press leads to the first one's.
  job_id         uuid,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, uploaded_by) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, job_id) REFERENCES job (clinic_id, id),
  CHECK (content IS NOT NULL OR job_id IS NOT NULL)
);
CREATE INDEX patient_upload_age ON patient_upload (clinic_id, uploaded_at);

ALTER TABLE patient_upload ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_upload FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON patient_upload
  USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
GRANT SELECT, INSERT, UPDATE, DELETE ON patient_upload TO gaitkeeper_app;
