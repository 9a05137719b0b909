-- Who may act: clinics, clinicians, roles, sign-ins and tokens.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

GRANT USAGE ON SCHEMA public TO gaitkeeper_app, gaitkeeper_gate;
-- The gate owns three functions in this schema; owning needs the right to create while they are made.
GRANT CREATE ON SCHEMA public TO gaitkeeper_gate;

-- The clinic of this transaction; null (and so no row) when none was set.
CREATE FUNCTION current_clinic() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.clinic', true), '')::uuid;

CREATE TABLE clinic (
  id             uuid PRIMARY KEY,
  name           text NOT NULL,
  time_zone      text NOT NULL DEFAULT 'Europe/London',
  language       text NOT NULL DEFAULT 'en-GB',
  address        text NOT NULL DEFAULT '',
  phone          text NOT NULL DEFAULT '',
  email          text NOT NULL DEFAULT '',
  demonstration  boolean NOT NULL DEFAULT false,
  created_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE clinician (
  clinic_id      uuid NOT NULL REFERENCES clinic (id),
  id             uuid NOT NULL,
  email          text NOT NULL,
  display_name   text NOT NULL,
  registration   text NOT NULL DEFAULT '',
  password_hash  text NOT NULL,
  theme          text NOT NULL DEFAULT 'system' CHECK (theme IN ('system', 'light', 'dark')),
  active         boolean NOT NULL DEFAULT true,
  created_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, id)
);
CREATE UNIQUE INDEX clinician_email ON clinician (lower(email));

CREATE TABLE role_grant (
  clinic_id      uuid NOT NULL,
  clinician_id   uuid NOT NULL,
  role           text NOT NULL CHECK (role IN ('PHYSIOTHERAPIST', 'ADMINISTRATOR', 'RECEPTIONIST', 'AUDITOR')),
  granted_at     timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (clinic_id, clinician_id, role),
  FOREIGN KEY (clinic_id, clinician_id) REFERENCES clinician (clinic_id, id)
);

CREATE TABLE sign_in (
  clinic_id      uuid NOT NULL,
  id             uuid NOT NULL,
  clinician_id   uuid NOT NULL,
  token_hash     bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  csrf_token     text NOT NULL,
  created_at     timestamptz NOT NULL,
  last_seen_at   timestamptz NOT NULL,
  ended_at       timestamptz,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, clinician_id) REFERENCES clinician (clinic_id, id)
);
CREATE INDEX sign_in_of_clinician ON sign_in (clinic_id, clinician_id) WHERE ended_at IS NULL;

CREATE TABLE api_token (
  clinic_id      uuid NOT NULL,
  id             uuid NOT NULL,
  clinician_id   uuid NOT NULL,
  token_hash     bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  created_at     timestamptz NOT NULL,
  expires_at     timestamptz NOT NULL,
  revoked_at     timestamptz,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, clinician_id) REFERENCES clinician (clinic_id, id)
);

-- Failed tries by hashed key (account or address); belongs to no clinic and holds no name.
CREATE TABLE sign_in_throttle (
  key_hash       bytea PRIMARY KEY CHECK (octet_length(key_hash) = 32),
  failures       integer NOT NULL,
  last_failure   timestamptz NOT NULL
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['clinician', 'role_grant', 'sign_in', 'api_token'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
  END LOOP;
END
$$;
ALTER TABLE clinic ENABLE ROW LEVEL SECURITY;
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON clinic USING (id = current_clinic()) WITH CHECK (id = current_clinic());

GRANT SELECT, UPDATE ON clinic TO gaitkeeper_app;
GRANT SELECT, INSERT, UPDATE ON clinician, sign_in, api_token TO gaitkeeper_app;
GRANT SELECT, INSERT, DELETE ON role_grant TO gaitkeeper_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_throttle TO gaitkeeper_app;

-- What must be found before the clinic is known, and nothing more.
GRANT SELECT (clinic_id, id, email, display_name, password_hash, active) ON clinician TO gaitkeeper_gate;
GRANT SELECT (clinic_id, id, clinician_id, token_hash) ON sign_in TO gaitkeeper_gate;
GRANT SELECT (clinic_id, id, clinician_id, token_hash) ON api_token TO gaitkeeper_gate;
CREATE POLICY gate ON clinician FOR SELECT TO gaitkeeper_gate USING (true);
CREATE POLICY gate ON sign_in FOR SELECT TO gaitkeeper_gate USING (true);
CREATE POLICY gate ON api_token FOR SELECT TO gaitkeeper_gate USING (true);

CREATE FUNCTION gate_credentials(wanted_email text)
  RETURNS TABLE (clinic_id uuid, clinician_id uuid, display_name text, password_hash text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT c.clinic_id, c.id, c.display_name, c.password_hash
    FROM clinician c WHERE lower(c.email) = lower(wanted_email) AND c.active $$;
CREATE FUNCTION gate_sign_in(wanted bytea)
  RETURNS TABLE (clinic_id uuid, sign_in_id uuid, clinician_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT s.clinic_id, s.id, s.clinician_id FROM sign_in s WHERE s.token_hash = wanted $$;
CREATE FUNCTION gate_api_token(wanted bytea)
  RETURNS TABLE (clinic_id uuid, api_token_id uuid, clinician_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT t.clinic_id, t.id, t.clinician_id FROM api_token t WHERE t.token_hash = wanted $$;

ALTER FUNCTION gate_credentials(text) OWNER TO gaitkeeper_gate;
ALTER FUNCTION gate_sign_in(bytea) OWNER TO gaitkeeper_gate;
ALTER FUNCTION gate_api_token(bytea) OWNER TO gaitkeeper_gate;
SET ROLE gaitkeeper_gate;
REVOKE ALL ON FUNCTION gate_credentials(text), gate_sign_in(bytea), gate_api_token(bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate_credentials(text), gate_sign_in(bytea), gate_api_token(bytea) TO gaitkeeper_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM gaitkeeper_gate;
