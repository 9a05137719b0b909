-- The trail: append-only, one chain per clinic, partitioned by month.
-- The nil clinic (all zeros) holds what belongs to no clinic, such as a sign-in with an unknown address.
CREATE TABLE audit_event (
  clinic_id      uuid NOT NULL,
  seq            bigint NOT NULL CHECK (seq > 0),
  occurred_at    timestamptz NOT NULL,
  actor_id       uuid,
  actor_name     text NOT NULL,
  action         text NOT NULL,
  outcome        text NOT NULL CHECK (outcome IN ('SUCCESS', 'DENIED', 'FAILED')),
  entity_type    text NOT NULL,
  entity_id      text NOT NULL,
  patient_id     uuid,
  request_id     text NOT NULL,
  origin         text NOT NULL,
  detail         text NOT NULL,
  previous_hash  bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
  hash           bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (clinic_id, seq, occurred_at)
) PARTITION BY RANGE (occurred_at);

DO $$
DECLARE
  month date := date '2026-01-01';
BEGIN
  WHILE month < date '2032-01-01' LOOP
    EXECUTE format('CREATE TABLE audit_event_%s PARTITION OF audit_event FOR VALUES FROM (%L) TO (%L)',
      to_char(month, 'YYYY_MM'), month, month + interval '1 month');
    month := month + interval '1 month';
  END LOOP;
END
$$;
CREATE TABLE audit_event_other PARTITION OF audit_event DEFAULT;

CREATE INDEX audit_event_by_time ON audit_event (clinic_id, occurred_at DESC, seq DESC);
CREATE INDEX audit_event_by_patient ON audit_event (clinic_id, patient_id, seq DESC) WHERE patient_id IS NOT NULL;
CREATE INDEX audit_event_by_actor ON audit_event (clinic_id, actor_id, seq DESC);
CREATE INDEX audit_event_by_action ON audit_event (clinic_id, action, seq DESC);

-- The head of each chain, so that appending needs no search through the partitions.
CREATE TABLE audit_head (
  clinic_id      uuid PRIMARY KEY,
  seq            bigint NOT NULL,
  hash           bytea NOT NULL CHECK (octet_length(hash) = 32)
);

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_event FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON audit_event USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_head FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON audit_head USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());

GRANT SELECT, INSERT ON audit_event TO gaitkeeper_app;
GRANT SELECT, INSERT, UPDATE ON audit_head TO gaitkeeper_app;

CREATE FUNCTION refuse_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'GK001'; END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Which chains there are and where they end: all that anchoring needs to know of every clinic.
GRANT SELECT ON audit_head TO gaitkeeper_gate;
CREATE POLICY gate ON audit_head FOR SELECT TO gaitkeeper_gate USING (true);
CREATE FUNCTION gate_audit_heads()
  RETURNS TABLE (clinic_id uuid, seq bigint, hash bytea, read_at timestamptz)
  LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT h.clinic_id, h.seq, h.hash, clock_timestamp() FROM audit_head h ORDER BY h.clinic_id $$;
GRANT CREATE ON SCHEMA public TO gaitkeeper_gate;
ALTER FUNCTION gate_audit_heads() OWNER TO gaitkeeper_gate;
SET ROLE gaitkeeper_gate;
REVOKE ALL ON FUNCTION gate_audit_heads() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION gate_audit_heads() TO gaitkeeper_app;
RESET ROLE;
REVOKE CREATE ON SCHEMA public FROM gaitkeeper_gate;
