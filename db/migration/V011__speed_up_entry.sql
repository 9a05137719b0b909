-- What a clinician has looked through, and the texts that are written again and again.

-- {"section": {"version": …, "by": …, "name": …, "at": …}}: version is that of the assessment as it was seen. A mark holds
-- while no answer of its section is newer. It is no part of what is signed.
ALTER TABLE assessment ADD COLUMN reviews jsonb NOT NULL DEFAULT '{}';

CREATE TABLE snippet (
  clinic_id    uuid NOT NULL,
  id           uuid NOT NULL,
  -- Whose it is; null for one of the whole clinic.
  owner_id     uuid,
  name         text NOT NULL CHECK (name ~ '^[a-z0-9-]{1,30}$'),
  words        text NOT NULL CHECK (words <> ''),
  version      bigint NOT NULL,
  changed_at   timestamptz NOT NULL,
  changed_by   uuid NOT NULL,
  changed_name text NOT NULL,
  PRIMARY KEY (clinic_id, id),
  UNIQUE NULLS NOT DISTINCT (clinic_id, owner_id, name),
  FOREIGN KEY (clinic_id, owner_id) REFERENCES clinician (clinic_id, id),
  FOREIGN KEY (clinic_id, changed_by) REFERENCES clinician (clinic_id, id)
);

ALTER TABLE snippet ENABLE ROW LEVEL SECURITY;
ALTER TABLE snippet FORCE ROW LEVEL SECURITY;
CREATE POLICY own_clinic ON snippet USING (clinic_id = current_clinic()) WITH CHECK (clinic_id = current_clinic());
-- No clinical record: it may go.
GRANT SELECT, INSERT, UPDATE, DELETE ON snippet TO gaitkeeper_app;
