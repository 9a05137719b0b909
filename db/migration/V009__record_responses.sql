-- What the clinician concluded from a result, and later what the cause turned out to be.
CREATE TABLE assessment_response (
  clinic_id       uuid NOT NULL,
  -- The result it answers to is pinned with it: a stored result never changes.
  assessment_id   uuid NOT NULL,
  -- [{"code": …, "name": …}], in the order of the ranking; the name as it was read.
  conditions      jsonb NOT NULL,
  other           text NOT NULL DEFAULT '',
  agreement       text NOT NULL CHECK (agreement IN ('AGREED', 'OVERRIDDEN', 'NOTHING_LED', 'UNDECIDED')),
  reason          text NOT NULL DEFAULT ''
                    CHECK (reason IN ('', 'HISTORY', 'EXAMINATION', 'TEST', 'LOCAL', 'OTHER')),
  reason_words    text NOT NULL DEFAULT '',
  recorded_by     uuid NOT NULL,
  recorded_name   text NOT NULL,
  recorded_at     timestamptz NOT NULL,
  digest          bytea NOT NULL CHECK (octet_length(digest) = 32),
  PRIMARY KEY (clinic_id, assessment_id),
  FOREIGN KEY (clinic_id, assessment_id) REFERENCES differential_result (clinic_id, assessment_id),
  FOREIGN KEY (clinic_id, recorded_by) REFERENCES clinician (clinic_id, id),
  CHECK ((agreement = 'OVERRIDDEN') = (reason <> '')),
  CHECK ((agreement = 'UNDECIDED') = (conditions = '[]' AND other = '')),
  CHECK (reason <> 'OTHER' OR reason_words <> '')
);

-- One line of corrections for each assessment: what nobody corrects is what holds.
CREATE TABLE confirmed_diagnosis (
  clinic_id         uuid NOT NULL,
  id                uuid NOT NULL,
  patient_id        uuid NOT NULL,
  assessment_id     uuid NOT NULL,
  -- The letter whose answer told it; null when it was learnt otherwise.
  referral_id       uuid,
  condition_code    text NOT NULL DEFAULT '',
  condition_name    text NOT NULL DEFAULT '',
  other             text NOT NULL DEFAULT '',
  -- A correction that takes the diagnosis back altogether.
  withdrawn         boolean NOT NULL DEFAULT false,
  method            text NOT NULL
                      CHECK (method IN ('IMAGING', 'TEST', 'SURGERY', 'SPECIALIST', 'COURSE', 'OTHER')),
  method_words      text NOT NULL DEFAULT '',
  -- A day, a month or a year; empty when not known.
  confirmed_on      text NOT NULL CHECK (confirmed_on ~ '^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$'),
  corrects          uuid,
  correction_reason text NOT NULL DEFAULT '',
  recorded_by       uuid NOT NULL,
  recorded_name     text NOT NULL,
  recorded_at       timestamptz NOT NULL,
  -- How it stood in the stored result: 1 is first, 0 is not among its conditions, null when the result cannot be read.
  place             integer CHECK (place >= 0),
  band              text NOT NULL DEFAULT ''
                      CHECK (band IN ('', 'LEADING', 'POSSIBLE', 'LESS_LIKELY', 'ARGUED_AGAINST')),
  -- Conditions of that result in each band.
  led               integer NOT NULL DEFAULT 0,
  possible          integer NOT NULL DEFAULT 0,
  less_likely       integer NOT NULL DEFAULT 0,
  argued_against    integer NOT NULL DEFAULT 0,
  -- Urgency of that result, and the one the diagnosis asks for; empty when not known.
  urgency_advised   text NOT NULL DEFAULT ''
                      CHECK (urgency_advised IN ('', 'SELF_MANAGE', 'ROUTINE', 'URGENT', 'SAME_DAY', 'EMERGENCY')),
  urgency_needed    text NOT NULL DEFAULT ''
                      CHECK (urgency_needed IN ('', 'SELF_MANAGE', 'ROUTINE', 'URGENT', 'SAME_DAY', 'EMERGENCY')),
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, assessment_id, id),
  FOREIGN KEY (clinic_id, patient_id, assessment_id) REFERENCES assessment (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, referral_id) REFERENCES referral (clinic_id, id),
  FOREIGN KEY (clinic_id, assessment_id, corrects) REFERENCES confirmed_diagnosis (clinic_id, assessment_id, id),
  FOREIGN KEY (clinic_id, recorded_by) REFERENCES clinician (clinic_id, id),
  CHECK ((condition_code = '') = (condition_name = '')),
  CHECK (withdrawn = (condition_code = '' AND other = '')),
  CHECK ((corrects IS NULL) = (correction_reason = '')),
  CHECK (corrects IS NOT NULL OR NOT withdrawn),
  CHECK (method <> 'OTHER' OR withdrawn OR method_words <> ''),
  CHECK ((place > 0) = (band <> ''))
);
CREATE UNIQUE INDEX confirmed_diagnosis_begun_once ON confirmed_diagnosis (clinic_id, assessment_id)
  WHERE corrects IS NULL;
CREATE UNIQUE INDEX confirmed_diagnosis_corrected_once ON confirmed_diagnosis (clinic_id, corrects)
  WHERE corrects IS NOT NULL;
CREATE INDEX confirmed_diagnosis_of_patient ON confirmed_diagnosis (clinic_id, patient_id, recorded_at DESC);

CREATE TRIGGER assessment_response_fixed BEFORE UPDATE OR DELETE ON assessment_response
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();
CREATE TRIGGER confirmed_diagnosis_fixed BEFORE UPDATE OR DELETE ON confirmed_diagnosis
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_signed();

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['assessment_response', 'confirmed_diagnosis'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO gaitkeeper_app', name);
  END LOOP;
END
$$;
