#!/usr/bin/env bash
# Dumps the database again and again and keeps the dumps for some days. A dump that cannot be read back is not kept, and
# nothing old is removed unless something new is there.
set -euo pipefail
umask 077

folder="${BACKUP_FOLDER:-/var/lib/postgresql/backups}"
anchors="${ANCHORS_FOLDER:-/gaitkeeper/home/anchors}"
every="${BACKUP_EVERY_MINUTES:-60}"
days="${BACKUP_KEEP_DAYS:-14}"
for number in "$every" "$days"; do
  case "$number" in
    '' | 0* | *[!0-9]*) echo "BACKUP_EVERY_MINUTES and BACKUP_KEEP_DAYS are whole numbers from 1." >&2; exit 1 ;;
  esac
done

back_up() {
  local name
  name="$folder/gaitkeeper-$(date -u +%Y%m%dT%H%M%SZ)"
  # The anchors first: none of them may speak of a row that the dump does not hold yet.
  if [ -r "$anchors/anchors.jsonl" ]; then
    cp "$anchors/anchors.jsonl" "$name.anchors.jsonl" || return 1
    cp "$anchors/anchor-key.pub.pem" "$name.anchor-key.pub.pem" || return 1
  fi
  pg_dump --format=custom --no-password --file="$name.part" || return 1
  pg_restore --list "$name.part" >/dev/null || return 1
  sync "$name.part" || return 1
  mv "$name.part" "$name.dump" || return 1
  echo "Backed up to $name.dump ($(stat --format=%s "$name.dump") bytes)."
  find "$folder" -maxdepth 1 -name 'gaitkeeper-*' -mmin "+$((days * 1440))" -delete
}

trap 'exit 0' TERM INT
mkdir -p "$folder"
while :; do
  wait_minutes="$every"
  if ! back_up; then
    echo "The backup failed; trying again in a minute." >&2
    rm -f "$folder"/*.part
    wait_minutes=1
  fi
  sleep "$((wait_minutes * 60))" &
  wait $!
done
