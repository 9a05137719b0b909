-- What clinicians would like changed in the knowledge, and what became of it; and how often each piece was at work.
CREATE TABLE knowledge_suggestion (
  clinic_id         uuid NOT NULL,
  id                uuid NOT NULL,
  version           bigint NOT NULL,
  about_kind        text NOT NULL CHECK (about_kind IN ('CONDITION', 'CLAIM', 'RED_FLAG', 'SOURCE')),
  about_id          text NOT NULL,
  -- As it was called then: a later release may not have it.
  about_title       text NOT NULL,
  knowledge_version text NOT NULL,
  what              text NOT NULL CHECK (what <> ''),
  why               text NOT NULL CHECK (why <> ''),
  source            text NOT NULL DEFAULT '',
  suggested_at      timestamptz NOT NULL,
  suggested_by      uuid NOT NULL,
  suggested_name    text NOT NULL,
  state             text NOT NULL CHECK (state IN ('OPEN', 'TAKEN_UP', 'DECLINED')),
  answer            text NOT NULL DEFAULT '',
  answered_at       timestamptz,
  answered_by       uuid,
  answered_name     text NOT NULL DEFAULT '',
  PRIMARY KEY (clinic_id, id),
  FOREIGN KEY (clinic_id, suggested_by) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, answered_by) REFERENCES clinician (clinic_id, id),
  CHECK (state = 'OPEN' OR (answered_at IS NOT NULL AND answered_by IS NOT NULL AND answer <> ''))
);
CREATE INDEX knowledge_suggestion_open ON knowledge_suggestion (clinic_id, id DESC) WHERE state = 'OPEN';
CREATE INDEX knowledge_suggestion_about ON knowledge_suggestion (clinic_id, about_kind, about_id, id DESC);

-- What was suggested stays as it was written; only the answer may change.
CREATE FUNCTION refuse_change_of_suggestion() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a suggestion cannot be rewritten' USING ERRCODE = 'GK002'; END $$;
CREATE TRIGGER knowledge_suggestion_kept BEFORE UPDATE ON knowledge_suggestion
  FOR EACH ROW WHEN (
    (OLD.about_kind, OLD.about_id, OLD.about_title, OLD.knowledge_version, OLD.what, OLD.why, OLD.source,
     OLD.suggested_at, OLD.suggested_by, OLD.suggested_name)
    IS DISTINCT FROM
    (NEW.about_kind, NEW.about_id, NEW.about_title, NEW.knowledge_version, NEW.what, NEW.why, NEW.source,
     NEW.suggested_at, NEW.suggested_by, NEW.suggested_name))
  EXECUTE FUNCTION refuse_change_of_suggestion();

-- How many signed results each piece of knowledge was at work in. Counted as a result is stored, so that a page reads a
-- few hundred rows however many records a clinic has.
CREATE TABLE knowledge_use (
  clinic_id         uuid NOT NULL REFERENCES clinic (id),
  kind              text NOT NULL CHECK (kind IN ('CLAIM', 'CONDITION', 'RED_FLAG')),
  code              text NOT NULL,
  signed_records    bigint NOT NULL CHECK (signed_records > 0),
  PRIMARY KEY (clinic_id, kind, code)
);

-- Claims that stood for or against something, conditions that led, were possible or contributed, red flags raised.
CREATE FUNCTION knowledge_used(result jsonb) RETURNS TABLE (kind text, code text)
  LANGUAGE sql IMMUTABLE
  AS $$
    SELECT 'CLAIM', used #>> '{}' FROM jsonb_path_query(result, '$.conditions[*].evidenceFor[*].claim') used
    UNION SELECT 'CLAIM', used #>> '{}' FROM jsonb_path_query(result, '$.conditions[*].evidenceAgainst[*].claim') used
    UNION SELECT 'CLAIM', used #>> '{}' FROM jsonb_path_query(result, '$.contributors[*].evidenceFor[*].claim') used
    UNION SELECT 'CLAIM', used #>> '{}' FROM jsonb_path_query(result, '$.contributors[*].evidenceAgainst[*].claim') used
    UNION SELECT 'CONDITION', used #>> '{}' FROM jsonb_path_query(result,
      '$.conditions[*] ? (@.band == "LEADING" || @.band == "POSSIBLE").code') used
    UNION SELECT 'CONDITION', used #>> '{}' FROM jsonb_path_query(result, '$.contributors[*].code') used
    UNION SELECT 'RED_FLAG', used #>> '{}' FROM jsonb_path_query(result, '$.redFlags[*].id') used
  $$;

-- In one order for everybody, so that two results stored at once wait for each other instead of locking each other out.
CREATE FUNCTION count_knowledge_used() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN
    INSERT INTO knowledge_use (clinic_id, kind, code, signed_records)
      SELECT NEW.clinic_id, used.kind, used.code, 1 FROM knowledge_used(NEW.result::jsonb) used
      ORDER BY used.kind, used.code
      ON CONFLICT (clinic_id, kind, code) DO UPDATE SET signed_records = knowledge_use.signed_records + 1;
    RETURN NULL;
  END $$;
CREATE TRIGGER differential_result_counted AFTER INSERT ON differential_result
  FOR EACH ROW EXECUTE FUNCTION count_knowledge_used();

-- Results stored so far, of all clinics: for this one statement the owner is not held to a single clinic.
ALTER TABLE differential_result NO FORCE ROW LEVEL SECURITY;
INSERT INTO knowledge_use (clinic_id, kind, code, signed_records)
  SELECT stored.clinic_id, used.kind, used.code, count(*)
  FROM differential_result stored CROSS JOIN LATERAL knowledge_used(stored.result::jsonb) used
  GROUP BY stored.clinic_id, used.kind, used.code;
ALTER TABLE differential_result FORCE ROW LEVEL SECURITY;

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['knowledge_suggestion', 'knowledge_use'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO gaitkeeper_app', name);
  END LOOP;
END
$$;
