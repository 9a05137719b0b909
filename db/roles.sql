-- The three database roles. Run once by an administrator, before the first migration; safe to run again.
-- gaitkeeper_owner  owns the schema and migrates it; never used to answer a request
-- gaitkeeper_app    answers requests; owns nothing, bypasses nothing
-- gaitkeeper_gate   owns the few functions that look a sign-in up before the clinic is known; nobody can log in as it
DO $$
DECLARE
  wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['gaitkeeper_owner', 'gaitkeeper_app', 'gaitkeeper_gate'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      EXECUTE format('CREATE ROLE %I', wanted);
    END IF;
    EXECUTE format('ALTER ROLE %I NOCREATEDB NOCREATEROLE', wanted);
  END LOOP;
END
$$;
ALTER ROLE gaitkeeper_owner LOGIN;
ALTER ROLE gaitkeeper_app LOGIN;
ALTER ROLE gaitkeeper_gate NOLOGIN;
GRANT gaitkeeper_gate TO gaitkeeper_owner;
