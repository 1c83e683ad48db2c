#!/bin/bash
# As the image's: lets go of root, and before the first start makes the database and its user.
set -Eeuo pipefail
if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /var/run/postgresql
  chown -R postgres "$PGDATA" /var/run/postgresql
  chmod 700 "$PGDATA"
  exec setpriv --reuid=postgres --regid=postgres --clear-groups "$0" "$@"
fi
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb --username="$POSTGRES_USER" --pwfile=<(printf '%s\n' "$POSTGRES_PASSWORD") --auth-host=scram-sha-256 --auth-local=trust > /dev/null
  echo "host all all all scram-sha-256" >> "$PGDATA/pg_hba.conf"
  pg_ctl -w start -o "-c listen_addresses=''" > /dev/null
  createdb --username="$POSTGRES_USER" "$POSTGRES_DB" 2> /dev/null || [ "$POSTGRES_DB" = postgres ]
  pg_ctl -w stop -m fast > /dev/null
fi
exec "$@" -c listen_addresses='*'
