#!/usr/bin/env bash
# Runs once, when the database cluster is made: gives the server a certificate of its own and refuses plain connections.
set -euo pipefail
openssl req -new -x509 -days 3650 -nodes -newkey rsa:3072 -subj /CN=postgres \
  -keyout "$PGDATA/server.key" -out "$PGDATA/server.crt" 2>/dev/null
chmod 600 "$PGDATA/server.key"
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
ALTER SYSTEM SET ssl = on;
ALTER SYSTEM SET ssl_min_protocol_version = 'TLSv1.2';
SQL
# The line for other machines, written by the image, in its encrypted form.
sed -i 's/^host all all all /hostssl all all all /' "$PGDATA/pg_hba.conf"
grep -q '^hostssl all all all ' "$PGDATA/pg_hba.conf"
