-- A person reads the product in a language (null: as the browser asks) and may switch single-letter keys off; whoever gets
-- a letter gets it in a language.
ALTER TABLE clinician
  ADD COLUMN language text CHECK (language IN ('en-GB', 'de')),
  ADD COLUMN single_keys boolean NOT NULL DEFAULT true;
ALTER TABLE recipient
  ADD COLUMN language text NOT NULL DEFAULT 'en-GB' CHECK (language IN ('en-GB', 'de'));
