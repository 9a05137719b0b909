-- Signed assessments are run again under other knowledge, and patients are brought along, as jobs too.
ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check
  CHECK (kind IN ('AUDIT_EXPORT', 'KNOWLEDGE_REPLAY', 'PATIENT_IMPORT'));

-- What came of the rows, by name; empty unless done.
ALTER TABLE job ADD COLUMN counts jsonb NOT NULL DEFAULT '{}';
