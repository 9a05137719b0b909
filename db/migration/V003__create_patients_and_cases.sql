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
  -- Under row-level security only leakproof comparisons may use an index: of stored columns, in bytewise order. An
  -- index over an expression, LIKE and the operators of pg_trgm would be passed over for a scan of the whole table.
  family_key      text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(family_name)) STORED,
  given_key       text COLLATE "C" NOT NULL GENERATED ALWAYS AS (search_key(given_name)) STORED,
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
CREATE INDEX patient_by_name ON patient (clinic_id, family_key, given_key, id);
CREATE INDEX patient_by_birth_date ON patient (clinic_id, birth_date, id);

-- Every word of a name, so that "lopez" finds García-López and "jo o'con" finds O'Connor, Joan. Apostrophes and hyphens
-- count both as a gap and as nothing.
CREATE FUNCTION search_words(name text) RETURNS text[]
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$
    SELECT coalesce(array_agg(DISTINCT word), '{}')
    FROM public.search_key(name) key,
      regexp_split_to_table(key || ' ' || translate(key, '''’-‐', ''), '[^[:alnum:]]+') word
    WHERE word <> ''
  $$;

CREATE TABLE patient_word (
  clinic_id       uuid NOT NULL,
  word            text COLLATE "C" NOT NULL,
  patient_id      uuid NOT NULL,
  PRIMARY KEY (clinic_id, word, patient_id),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
);
CREATE INDEX patient_word_of_patient ON patient_word (clinic_id, patient_id, word);

CREATE FUNCTION index_patient_words() RETURNS trigger
  LANGUAGE plpgsql
  AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        DELETE FROM patient_word WHERE clinic_id = OLD.clinic_id AND patient_id = OLD.id;
      END IF;
      INSERT INTO patient_word (clinic_id, word, patient_id)
        SELECT NEW.clinic_id, word, NEW.id FROM unnest(search_words(NEW.family_name || ' ' || NEW.given_name)) word;
      RETURN NULL;
    END
  $$;
CREATE TRIGGER patient_words_of_new AFTER INSERT ON patient
  FOR EACH ROW EXECUTE FUNCTION index_patient_words();
CREATE TRIGGER patient_words_of_renamed AFTER UPDATE OF family_name, given_name ON patient
  FOR EACH ROW WHEN ((OLD.family_name, OLD.given_name) IS DISTINCT FROM (NEW.family_name, NEW.given_name))
  EXECUTE FUNCTION index_patient_words();

ALTER TABLE patient_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE patient_word FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON patient_word USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
GRANT SELECT, INSERT, DELETE ON patient_word TO gaitkeeper_app;

CREATE TABLE patient_identifier (
  clinic_id       uuid NOT NULL,
  patient_id      uuid NOT NULL,
  system          text NOT NULL CHECK (system IN ('NHS_NUMBER', 'CLINIC_NUMBER', 'INSURANCE_NUMBER', 'OTHER')),
  value           text COLLATE "C" NOT NULL,
  PRIMARY KEY (clinic_id, patient_id, system, value),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
);
CREATE INDEX patient_identifier_by_value ON patient_identifier (clinic_id, value, patient_id);

CREATE TABLE allergy (
  clinic_id       uuid NOT NULL,
  patient_id      uuid NOT NULL,
  substance       text NOT NULL,
  reaction        text NOT NULL DEFAULT '',
  recorded_at     timestamptz NOT NULL,
  PRIMARY KEY (clinic_id, patient_id, substance, reaction),
  FOREIGN KEY (clinic_id, patient_id) REFERENCES patient (clinic_id, id)
);

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
