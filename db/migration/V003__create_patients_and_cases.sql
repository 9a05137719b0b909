-- Patients, their identifiers and allergies, and the episodes of care.

-- Names as they are searched: lower case, no accents. unaccent() alone is only STABLE, an index wants IMMUTABLE.
CREATE FUNCTION search_key(name text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, name)) $$;

CREATE TABLE patient (
  clinic_id       uuid NOT NULL REFERENCES clinic (id),
  id              uuid NOT NULL,
  family_name     text NOT NULL,
  given_name      text NOT NULL,
  title           text NOT NULL DEFAULT '',
  birth_date      date NOT NULL,
  sex             text NOT NULL CHECK (sex IN ('FEMALE', 'MALE', 'OTHER', 'NOT_KNOWN')),
  phone           text NOT NULL DEFAULT '',
  email           text NOT NULL DEFAULT '',
  address         text NOT NULL DEFAULT '',
  gp_name         text NOT NULL DEFAULT '',
  gp_practice     text NOT NULL DEFAULT '',
  allergy_status  text NOT NULL DEFAULT 'NOT_RECORDED'
                  CHECK (allergy_status IN ('KNOWN', 'NONE_KNOWN', 'NOT_RECORDED', 'UNAVAILABLE')),
  version         bigint NOT NULL,
  created_at      timestamptz NOT NULL,
  created_by      uuid NOT NULL,
  updated_at      timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, created_by) REFERENCES clinician (clinic_id, id)
);
CREATE INDEX patient_by_family_name ON patient (clinic_id, search_key(family_name) text_pattern_ops, id);
CREATE INDEX patient_by_given_name ON patient (clinic_id, search_key(given_name) text_pattern_ops, id);
CREATE INDEX patient_by_birth_date ON patient (clinic_id, birth_date, id);
CREATE INDEX patient_by_name_similarity ON patient
  USING gin (search_key(family_name || ' ' || given_name) gin_trgm_ops);

CREATE TABLE patient_identifier (
  clinic_id       uuid NOT NULL,
  patient_id      uuid NOT NULL,
  system          text NOT NULL,
  value           text NOT NULL,
  PRIMARY KEY (clinic_id, patient_id, system, value),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
);
CREATE INDEX patient_identifier_by_value ON patient_identifier (clinic_id, value text_pattern_ops);

CREATE TABLE allergy (
  clinic_id       uuid NOT NULL,
  id              uuid NOT NULL,
  patient_id      uuid NOT NULL,
  substance       text NOT NULL,
  reaction        text NOT NULL DEFAULT '',
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
);
CREATE INDEX allergy_of_patient ON allergy (clinic_id, patient_id);

CREATE TABLE case_file (
  clinic_id           uuid NOT NULL,
  id                  uuid NOT NULL,
  patient_id          uuid NOT NULL,
  presenting_problem  text NOT NULL,
  responsible_id      uuid NOT NULL,
  status              text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
  version             bigint NOT NULL,
  opened_at           timestamptz NOT NULL,
  closed_at           timestamptz,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, patient_id, id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id),
  FOREIGN KEY (clinic_id, responsible_id) REFERENCES clinician (clinic_id, id)
);
CREATE INDEX case_file_of_patient ON case_file (clinic_id, patient_id, id DESC);
CREATE INDEX case_file_of_responsible ON case_file (clinic_id, responsible_id, id DESC) WHERE status = 'OPEN';
CREATE INDEX case_file_open ON case_file (clinic_id, id DESC) WHERE status = 'OPEN';
