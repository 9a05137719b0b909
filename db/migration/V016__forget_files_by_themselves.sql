-- Files of jobs and uploads of patients go after their day in a clinic where nobody works any more, too. The gate may do
-- just that, in every clinic, and cannot read what stands in them.
GRANT SELECT (clinic_id, id, finished_at) ON job TO gaitkeeper_gate;
GRANT SELECT (clinic_id, job_id), DELETE ON job_result TO gaitkeeper_gate;
GRANT SELECT (clinic_id, id, uploaded_at), DELETE ON patient_upload TO gaitkeeper_gate;
CREATE POLICY gate ON job FOR SELECT TO gaitkeeper_gate USING (true);
CREATE POLICY gate_sees ON job_result FOR SELECT TO gaitkeeper_gate USING (true);
CREATE POLICY gate_forgets ON job_result FOR DELETE TO gaitkeeper_gate USING (true);
CREATE POLICY gate_sees ON patient_upload FOR SELECT TO gaitkeeper_gate USING (true);
CREATE POLICY gate_forgets ON patient_upload FOR DELETE TO gaitkeeper_gate USING (true);

CREATE FUNCTION gate_forget_files(before timestamptz) RETURNS void
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
    DELETE FROM job_result r USING job j
      WHERE j.clinic_id = r.clinic_id AND j.id = r.job_id AND j.finished_at < before;
    DELETE FROM patient_upload u WHERE u.uploaded_at < before
  $$;
GRANT CREATE ON SCHEMA public TO gaitkeeper_gate;
ALTER FUNCTION gate_forget_files(timestamptz) OWNER TO gaitkeeper_gate;
SET ROLE gaitkeeper_gate;
REVOKE ALL ON FUNCTION gate_forget_files(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate_forget_files(timestamptz) TO gaitkeeper_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM gaitkeeper_gate;
