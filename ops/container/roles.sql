-- The roles of db/roles.sql with the passwords of the environment, and one more that reads everything for backups.
-- Run by an administrator; safe to run again, which is also how a password is changed.
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv backup_password BACKUP_PASSWORD

\ir ../../db/roles.sql
ALTER ROLE gaitkeeper_owner PASSWORD :'owner_password';
ALTER ROLE gaitkeeper_app PASSWORD :'app_password';

SELECT 'CREATE ROLE gaitkeeper_backup' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'gaitkeeper_backup') \gexec
-- Row-level security would leave it nothing to copy.
ALTER ROLE gaitkeeper_backup LOGIN BYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD :'backup_password';
ALTER ROLE gaitkeeper_backup SET default_transaction_read_only = on;
GRANT pg_read_all_data TO gaitkeeper_backup;

REVOKE ALL ON DATABASE :"DBNAME" FROM PUBLIC;
GRANT CREATE, CONNECT, TEMPORARY ON DATABASE :"DBNAME" TO gaitkeeper_owner;
GRANT CONNECT ON DATABASE :"DBNAME" TO gaitkeeper_app, gaitkeeper_backup;
GRANT CREATE, USAGE ON SCHEMA public TO gaitkeeper_owner WITH GRANT OPTION;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
