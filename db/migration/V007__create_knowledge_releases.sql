-- Knowledge releases, what each clinic has put in force, and the changes a clinic makes of its own.

CREATE FUNCTION refuse_change_of_kept() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'a % is kept as it was written', TG_TABLE_NAME USING ERRCODE = 'GK004'; END $$;

-- Every release that was ever shipped here, with its exact files, so that an old one can be compiled again. Belongs to
-- no clinic. Registered by the owner of the schema when a build starts; whoever answers requests can only read.
CREATE TABLE knowledge_release (
  sha256          text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  number          text NOT NULL CHECK (number <> ''),
  files           text NOT NULL,
  registered_at   timestamptz NOT NULL
);
CREATE TRIGGER knowledge_release_kept BEFORE UPDATE OR DELETE ON knowledge_release
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept();
GRANT SELECT ON knowledge_release TO gaitkeeper_app;

-- What somebody of the clinic wants to be otherwise than in the release. Never changed; ended by another one.
CREATE TABLE knowledge_change (
  clinic_id       uuid NOT NULL,
  id              uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('CLAIM_OFF', 'CLAIM_ON', 'DESTINATION_SET', 'DESTINATION_RESTORED')),
  target          text NOT NULL CHECK (target <> ''),
  value           text NOT NULL,
  reason          text NOT NULL CHECK (reason <> ''),
  proposed_at     timestamptz NOT NULL,
  proposed_by     uuid NOT NULL,
  proposed_name   text NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE (clinic_id, id, proposed_by),
  FOREIGN KEY (clinic_id, proposed_by) REFERENCES clinician (clinic_id, id),
  CHECK ((kind = 'DESTINATION_SET') = (value <> ''))
);

-- What another person said of it; without such a row no change is in force.
CREATE TABLE knowledge_change_review (
  clinic_id       uuid NOT NULL,
  change_id       uuid NOT NULL,
  proposed_by     uuid NOT NULL,
  approved        boolean NOT NULL,
  note            text NOT NULL,
  reviewed_at     timestamptz NOT NULL,
  reviewed_by     uuid NOT NULL,
  reviewed_name   text NOT NULL,
  PRIMARY KEY (clinic_id, change_id),
  FOREIGN KEY (clinic_id, change_id, proposed_by) REFERENCES knowledge_change (clinic_id, id, proposed_by),
  FOREIGN KEY (clinic_id, reviewed_by) REFERENCES clinician (clinic_id, id),
  CONSTRAINT reviewed_by_another CHECK (reviewed_by <> proposed_by),
  CHECK (approved OR note <> '')
);

-- What is in force: of each clinic the row with the greatest number. Each row follows the one before it, without a gap.
CREATE TABLE knowledge_adoption (
  clinic_id       uuid NOT NULL REFERENCES clinic (id),
  number          bigint NOT NULL CHECK (number >= 1),
  replaces        bigint GENERATED ALWAYS AS (nullif(number - 1, 0)) STORED,
  release         text NOT NULL REFERENCES knowledge_release (sha256),
  kind            text NOT NULL CHECK (kind IN ('FIRST_USE', 'RELEASE_ADOPTED', 'RELEASE_RETURNED', 'CHANGE_APPROVED')),
  change_id       uuid,
  local_changes   text NOT NULL,
  local_sha256    text NOT NULL CHECK (local_sha256 ~ '^([0-9a-f]{64})?$'),
  reason          text NOT NULL CHECK (reason <> ''),
  adopted_at      timestamptz NOT NULL,
  adopted_by      uuid NOT NULL,
  adopted_name    text NOT NULL,
  PRIMARY KEY (clinic_id, number),
  FOREIGN KEY (clinic_id, replaces) REFERENCES knowledge_adoption (clinic_id, number),
  FOREIGN KEY (clinic_id, change_id) REFERENCES knowledge_change_review (clinic_id, change_id),
  FOREIGN KEY (clinic_id, adopted_by) REFERENCES clinician (clinic_id, id),
  CHECK ((kind = 'CHANGE_APPROVED') = (change_id IS NOT NULL)),
  CHECK ((kind = 'FIRST_USE') = (number = 1))
);
-- An old result names release and local changes; this finds what they were.
CREATE INDEX knowledge_adoption_of_version ON knowledge_adoption (clinic_id, release, local_sha256);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['knowledge_change', 'knowledge_change_review', 'knowledge_adoption'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format(
      'CREATE POLICY own_clinic ON %I USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic())',
      name);
    EXECUTE format(
      'CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change_of_kept()',
      name || '_kept', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO gaitkeeper_app', name);
  END LOOP;
END
$$;
