-- The assessment: a draft that grows answer by answer, then a signed record that nothing can change.
CREATE TABLE assessment (
  clinic_id           uuid NOT NULL,
  id                  uuid NOT NULL,
  patient_id          uuid NOT NULL,
  case_id             uuid NOT NULL,
  status              text NOT NULL CHECK (status IN ('DRAFT', 'SIGNED', 'DISCARDED')),
  version             bigint NOT NULL,
  answers             jsonb NOT NULL DEFAULT '{}',
  flag_actions        jsonb NOT NULL DEFAULT '{}',
  open_flags          integer NOT NULL DEFAULT 0,
  started_at          timestamptz NOT NULL,
  started_by          uuid NOT NULL,
  changed_at          timestamptz NOT NULL,
  supersedes          uuid,
  amendment_reason    text NOT NULL DEFAULT '',
  discard_reason      text NOT NULL DEFAULT '',
  signed_at           timestamptz,
  signed_by           uuid,
  signed_name         text NOT NULL DEFAULT '',
  signed_registration text NOT NULL DEFAULT '',
  signed_meaning      text NOT NULL DEFAULT '',
  digest              bytea CHECK (octet_length(digest) = 32),
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, patient_id, case_id) REFERENCES case_file (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, patient_id, supersedes) REFERENCES assessment (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, started_by) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, signed_by) REFERENCES clinician (clinic_id, id),
  CHECK ((status = 'SIGNED') = (signed_at IS NOT NULL AND signed_by IS NOT NULL AND digest IS NOT NULL)),
  CHECK (supersedes IS NULL OR amendment_reason <> ''),
  CHECK ((status = 'DISCARDED') = (discard_reason <> ''))
);
CREATE INDEX assessment_of_case ON assessment (clinic_id, case_id, id DESC);
CREATE INDEX assessment_of_patient ON assessment (clinic_id, patient_id, id DESC);
CREATE INDEX assessment_drafts ON assessment (clinic_id, started_by, id DESC) WHERE status = 'DRAFT';
CREATE INDEX assessment_open_flags ON assessment (clinic_id, id DESC) WHERE open_flags > 0;
-- One correction per record: a second amendment amends the newest.
CREATE UNIQUE INDEX assessment_superseded_once ON assessment (clinic_id, supersedes)
  WHERE supersedes IS NOT NULL AND status <> 'DISCARDED';

-- What the clinician saw when signing, byte for byte.
CREATE TABLE differential_result (
  clinic_id           uuid NOT NULL,
  assessment_id       uuid NOT NULL,
  knowledge_version   text NOT NULL,
  knowledge_hash      text NOT NULL,
  engine_version      text NOT NULL,
  result              text NOT NULL,
  digest              bytea NOT NULL CHECK (octet_length(digest) = 32),
  created_at          timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, assessment_id),
  FOREIGN KEY (clinic_id, assessment_id) REFERENCES assessment (clinic_id, id)
);

CREATE FUNCTION refuse_change_of_signed() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a signed % cannot be changed', TG_TABLE_NAME USING ERRCODE = 'GK002'; END $$;
CREATE TRIGGER assessment_signed BEFORE UPDATE OR DELETE ON assessment
  FOR EACH ROW WHEN (OLD.status <> 'DRAFT') EXECUTE FUNCTION refuse_change_of_signed();
CREATE TRIGGER differential_result_fixed BEFORE UPDATE OR DELETE ON differential_result
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();
