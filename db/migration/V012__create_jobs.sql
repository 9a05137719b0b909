-- Work that takes longer than somebody waits, and what it brought. A job belongs to who started it.
CREATE TABLE job (
  clinic_id      uuid NOT NULL,
  id             uuid NOT NULL,
  kind           text NOT NULL CHECK (kind IN ('AUDIT_EXPORT')),
  state          text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'INTERRUPTED')),
  -- What was asked for, so that it can be asked again.
  ask            jsonb NOT NULL,
  done           bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
  -- Rows to do; 0 until they are counted.
  total          bigint NOT NULL DEFAULT 0 CHECK (total >= 0),
  started_by     uuid NOT NULL,
  started_at     timestamptz NOT NULL,
  -- Last sign of life: a running job that gives none any more was interrupted with its server.
  alive_at       timestamptz NOT NULL,
  finished_at    timestamptz,
  cancel_asked   boolean NOT NULL DEFAULT false,
  result_hash    bytea CHECK (octet_length(result_hash) = 32),
  result_bytes   bigint NOT NULL DEFAULT 0,
  error          text NOT NULL DEFAULT '',
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, started_by) REFERENCES clinician (clinic_id, id),
  CHECK ((state = 'RUNNING') = (finished_at IS NULL)),
  CHECK ((state = 'DONE') = (result_hash IS NOT NULL))
);
CREATE INDEX job_of_person ON job (clinic_id, started_by, id DESC);
-- One at a time for each person.
CREATE UNIQUE INDEX job_running ON job (clinic_id, started_by) WHERE state = 'RUNNING';

-- The file, in parts of at most a megabyte, so that any node can hand it out without holding it.
CREATE TABLE job_result (
  clinic_id      uuid NOT NULL,
  job_id         uuid NOT NULL,
  part           integer NOT NULL CHECK (part >= 0),
  content        bytea NOT NULL,
  PRIMARY KEY (clinic_id, job_id, part),
  FOREIGN KEY (clinic_id, job_id) REFERENCES job (clinic_id, id)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['job', 'job_result'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
  END LOOP;
END
$$;
GRANT SELECT, INSERT, UPDATE ON job TO gaitkeeper_app;
GRANT SELECT, INSERT, DELETE ON job_result TO gaitkeeper_app;
