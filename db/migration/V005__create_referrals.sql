-- Letters: to whom, about what, and the exact bytes that were signed.
CREATE TABLE recipient (
  clinic_id       uuid NOT NULL REFERENCES clinic (id),
  id              uuid NOT NULL,
  name            text NOT NULL,
  specialty       text NOT NULL,
  organisation    text NOT NULL DEFAULT '',
  address         text NOT NULL DEFAULT '',
  phone           text NOT NULL DEFAULT '',
  email           text NOT NULL DEFAULT '',
  active          boolean NOT NULL DEFAULT true,
  version         bigint NOT NULL,
  created_at      timestamptz NOT NULL,
  updated_at      timestamptz NOT NULL,
  name_key        text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED,
  PRIMARY KEY (clinic_id, id)
);
CREATE INDEX recipient_by_name ON recipient (clinic_id, name_key text_pattern_ops, id);
CREATE INDEX recipient_by_words ON recipient
  USING gin (search_key(name || ' ' || specialty || ' ' || organisation) gin_trgm_ops);

CREATE TABLE referral (
  clinic_id       uuid NOT NULL,
  id              uuid NOT NULL,
  patient_id      uuid NOT NULL,
  assessment_id   uuid NOT NULL,
  assessment_version bigint NOT NULL,
  recipient_id    uuid NOT NULL,
  specialty       text NOT NULL,
  urgency         text NOT NULL CHECK (urgency IN ('EMERGENCY', 'SAME_DAY', 'URGENT', 'ROUTINE')),
  -- Why it is less urgent than a raised red flag asks for; empty when it is not.
  urgency_reason  text NOT NULL DEFAULT '',
  reason          text NOT NULL,
  included        jsonb NOT NULL,
  added_text      text NOT NULL DEFAULT '',
  copies          text NOT NULL DEFAULT '',
  status          text NOT NULL CHECK (status IN ('DRAFT', 'SIGNED', 'ANSWERED', 'DISCARDED')),
  version         bigint NOT NULL,
  created_at      timestamptz NOT NULL,
  created_by      uuid NOT NULL,
  changed_at      timestamptz NOT NULL,
  signed_at       timestamptz,
  signed_by       uuid,
  signed_name     text NOT NULL DEFAULT '',
  reply_due       date,
  answered_at     timestamptz,
  answered_by     uuid,
  answer_note     text NOT NULL DEFAULT '',
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, patient_id, assessment_id) REFERENCES assessment (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, recipient_id) REFERENCES recipient (clinic_id, id),
  FOREIGN KEY (clinic_id, created_by) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, signed_by) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, answered_by) REFERENCES clinician (clinic_id, id),
  CHECK ((status IN ('SIGNED', 'ANSWERED')) =
         (signed_at IS NOT NULL AND signed_by IS NOT NULL AND reply_due IS NOT NULL)),
  CHECK ((status = 'ANSWERED') = (answered_at IS NOT NULL AND answered_by IS NOT NULL))
);
CREATE INDEX referral_of_patient ON referral (clinic_id, patient_id, id DESC);
CREATE INDEX referral_of_assessment ON referral (clinic_id, assessment_id, id DESC);
CREATE INDEX referral_unanswered ON referral (clinic_id, reply_due, id) WHERE status = 'SIGNED';

CREATE TABLE referral_document (
  clinic_id       uuid NOT NULL,
  id              uuid NOT NULL,
  referral_id     uuid NOT NULL,
  media_type      text NOT NULL,
  bytes           bytea NOT NULL,
  sha256          bytea NOT NULL CHECK (octet_length(sha256) = 32),
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, referral_id, media_type),
  FOREIGN KEY (clinic_id, referral_id) REFERENCES referral (clinic_id, id)
);
CREATE TRIGGER referral_document_fixed BEFORE UPDATE OR DELETE ON referral_document
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();

-- After signing only the answer to the letter may be recorded, once.
CREATE TRIGGER referral_signed BEFORE UPDATE ON referral
  FOR EACH ROW WHEN (OLD.status IN ('ANSWERED', 'DISCARDED') OR (OLD.status = 'SIGNED' AND (
    NEW.status NOT IN ('SIGNED', 'ANSWERED') OR
    (OLD.recipient_id, OLD.specialty, OLD.urgency, OLD.urgency_reason, OLD.reason, OLD.included, OLD.added_text,
     OLD.copies, OLD.signed_at, OLD.signed_by, OLD.signed_name, OLD.reply_due, OLD.assessment_id,
     OLD.assessment_version, OLD.patient_id)
    IS DISTINCT FROM
    (NEW.recipient_id, NEW.specialty, NEW.urgency, NEW.urgency_reason, NEW.reason, NEW.included, NEW.added_text,
     NEW.copies, NEW.signed_at, NEW.signed_by, NEW.signed_name, NEW.reply_due, NEW.assessment_id,
     NEW.assessment_version, NEW.patient_id))))
  EXECUTE FUNCTION refuse_change_of_signed();

-- Answers to requests that carried an Idempotency-Key, so that a repeat gets the first answer.
CREATE TABLE idempotency_key (
  clinic_id       uuid NOT NULL REFERENCES clinic (id),
  clinician_id    uuid NOT NULL,
  key             text NOT NULL,
  request_hash    bytea NOT NULL CHECK (octet_length(request_hash) = 32),
  created_id      uuid NOT NULL,
  created_at      timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, clinician_id, key)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['patient', 'patient_identifier', 'allergy', 'case_file', 'assessment',
    'differential_result', 'recipient', 'referral', 'referral_document', 'idempotency_key'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO gaitkeeper_app', name);
  END LOOP;
END
$$;
-- Nothing clinical is deleted; what an edit of a patient replaces stands in the trail.
GRANT UPDATE ON patient, case_file, assessment, recipient, referral TO gaitkeeper_app;
GRANT DELETE ON patient_identifier, allergy TO gaitkeeper_app;
