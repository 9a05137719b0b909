-- The run log of a case, and the runs that a signature froze.

-- Not partitioned: a case has tens of runs and a clinic some ten thousand a year, always read through their case by the
-- index below; a partition key would have to enter the primary key and gain nothing.
CREATE TABLE run (
  clinic_id       uuid NOT NULL,
  id              uuid NOT NULL,
  patient_id      uuid NOT NULL,
  case_id         uuid NOT NULL,
  run_date        date NOT NULL,
  answers         jsonb NOT NULL,
  -- Why it counts for nothing; empty while it counts. Nothing clinical is deleted.
  error_reason    text NOT NULL DEFAULT '',
  version         bigint NOT NULL,
  created_at      timestamptz NOT NULL,
  created_by      uuid NOT NULL,
  created_name    text NOT NULL,
  changed_at      timestamptz NOT NULL,
  changed_by      uuid NOT NULL,
  changed_name    text NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, patient_id, case_id) REFERENCES case_file (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, created_by) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, changed_by) REFERENCES clinician (clinic_id, id)
);
CREATE INDEX run_of_case ON run (clinic_id, case_id, run_date DESC, id DESC);
CREATE INDEX run_of_patient ON run (clinic_id, patient_id, created_at DESC);

CREATE FUNCTION refuse_change_of_run_in_error() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a run entered in error cannot be changed' USING ERRCODE = 'GK003'; END $$;
CREATE TRIGGER run_in_error BEFORE UPDATE ON run
  FOR EACH ROW WHEN (OLD.error_reason <> '') EXECUTE FUNCTION refuse_change_of_run_in_error();

ALTER TABLE run ENABLE ROW LEVEL SECURITY;
ALTER TABLE run FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON run USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
GRANT SELECT, INSERT, UPDATE ON run TO gaitkeeper_app;

-- The runs a signed differential was computed with, oldest first. NULL in drafts, and in what was signed before runs were
-- logged: those keep the digest they were signed with.
ALTER TABLE assessment ADD COLUMN runs jsonb;
