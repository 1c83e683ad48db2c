#!/bin/bash
# As the image's: lets go of root, and before the first start makes the administrator in a server that only this container
# reaches, without a replica set and without passwords.
set -Eeuo pipefail
if [ "${1:0:1}" = '-' ]; then set -- mongod "$@"; fi
if [ "$1" != mongod ]; then exec "$@"; fi
if [ "$(id -u)" = 0 ]; then
  find /data/configdb /data/db ! -user mongodb -exec chown mongodb '{}' +
  HOME=/data/db exec setpriv --reuid=mongodb --regid=mongodb --clear-groups "$0" "$@"
fi
if [ -n "${MONGO_INITDB_ROOT_USERNAME-}" ]; then
  set -- "$@" --auth
  if [ ! -e /data/db/initialized ]; then
    mongod --bind_ip 127.0.0.1 &
    first=$!
    until mongosh --quiet --eval 'quit(0)' > /dev/null 2>&1; do
      kill -0 "$first" || { echo "error: mongod does not appear to have stayed running" >&2; exit 1; }
      sleep 0.2
    done
    mongosh --quiet admin --eval \
      'db.createUser({user: process.env.MONGO_INITDB_ROOT_USERNAME, pwd: process.env.MONGO_INITDB_ROOT_PASSWORD, roles: [{role: "root", db: "admin"}]})'
    kill "$first"
    wait "$first" || true
    touch /data/db/initialized
    echo "MongoDB init process complete; ready for start up."
  fi
fi
unset "${!MONGO_INITDB_@}"
exec "$@"
