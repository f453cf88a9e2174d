#!/bin/sh
# Tests the extension in a server of its own: test.sh LIBRARY. The server is a copy in a temporary folder, since a
# server of this version looks for extensions only beside itself; nothing is written to the folders of the system.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
for tool in make cc pg_config psql; do
    command -v $tool >/dev/null || { echo "skipped: postgresql, for want of $tool"; exit 0; }
done
bin=$(pg_config --bindir) share=$(pg_config --sharedir) lib=$(pg_config --pkglibdir)
[ -f "$(pg_config --pgxs)" ] || { echo "skipped: postgresql, for want of the server's headers"; exit 0; }
[ -x "$bin/postgres" ] || { echo "skipped: postgresql, for want of the server"; exit 0; }
# The server refuses to run as root.
as=
if [ "$(id -u)" = 0 ]; then
    user=$(id -un postgres 2>/dev/null || echo nobody)
    as="setpriv --reuid=$(id -u "$user") --regid=$(id -g "$user") --clear-groups"
    command -v setpriv >/dev/null || { echo "skipped: postgresql, for want of setpriv"; exit 0; }
fi

here=$PWD/bindings/postgresql
out=${CARGO_TARGET_DIR:-target}/bindings/postgresql
mkdir -p "$out"
out=$(cd "$out" && pwd)
# All anew (-B), since PostgreSQL's rules do not know on which headers an object depends.
make -s -B -C "$out" -f "$here/Makefile" MULU_CFLAGS="-I$PWD/include" MULU_LIBS="-L$library -lmulu" COPT=-Werror all

stage=$(mktemp -d "${TMPDIR:-/tmp}/mulu-pg.XXXXXX")
stop() {
    # shellcheck disable=SC2086
    [ ! -f "$stage/data/postmaster.pid" ] || $as "$stage$bin/pg_ctl" -s -D "$stage/data" -m immediate stop || true
    rm -rf "$stage"
}
trap stop EXIT
trap 'exit 1' HUP INT TERM
mkdir -p "$stage$bin" "$stage$lib" "$stage$share"
cp "$bin/postgres" "$bin/initdb" "$bin/pg_ctl" "$stage$bin"
cp -as "$lib/." "$stage$lib"
cp -as "$share/." "$stage$share"
make -s -C "$out" -f "$here/Makefile" MULU_CFLAGS= MULU_LIBS= DESTDIR="$stage" install
cp "$library/libmulu.so.1" "$stage$lib"
cp target/vectors.txt tests/vectors/clean.json "$stage"
[ -z "$as" ] || chown "$user" "$stage"
chmod 755 "$stage"

export LD_LIBRARY_PATH="$stage$lib" PGHOST="$stage" PGPORT=5432 PGUSER=mulu PGDATABASE=postgres
export PGOPTIONS="-c timezone=PRC"
cd "$stage"
# shellcheck disable=SC2086
{
    $as "$stage$bin/initdb" -D "$stage/data" -U mulu -A trust -E UTF8 --locale=C --no-sync >"$out/initdb.txt"
    $as "$stage$bin/pg_ctl" -s -D "$stage/data" -l "$stage/data/log" -w \
        -o "-k $stage -c listen_addresses= -c fsync=off" start
}
query() { LC_ALL=C.UTF-8 psql -X -q -v ON_ERROR_STOP=1 "$@"; }

# A file of statements and what they print.
golden() {
    LC_ALL=C.UTF-8 psql -X -q -a <"$here/tests/$1.sql" >"$out/$1.out" 2>&1
    if [ -n "${MULU_BLESS:-}" ]; then cp "$out/$1.out" "$here/tests/$1.out"; fi
    diff -u "$here/tests/$1.out" "$out/$1.out"
    echo "$1: as expected"
}

query -c 'CREATE EXTENSION mulu'
golden smoke
golden constraint
golden volatility
query -v file="$stage/vectors.txt" -At -f "$here/tests/vectors.sql"
query -At -f "$here/tests/memory.sql"

# A statement that would take hours is cancelled, and the session goes on.
long="SELECT mulu_catalogue_findings('{}', 'as_of = 2026-11-21') FROM generate_series(1, 1000000000)"
psql -X -At -c "SET application_name = 'long'" -c "$long" -c "SELECT mulu_is_valid('{}')" >"$out/cancelled.txt" 2>&1 &
session=$!
until [ "$(query -At -c "SELECT pg_cancel_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'long' AND state = 'active' AND query LIKE '%mulu_catalogue%'")" = t ]; do
    kill -0 $session
    sleep 0.1
done
wait $session
printf 'SET\nERROR:  canceling statement due to user request\nf\n' | diff - "$out/cancelled.txt"
echo "cancelled: as expected"

# Other encodings of the database: EUC_CN holds all of the words, LATIN1 none of them, SQL_ASCII takes bytes for what
# they are.
query -c "CREATE DATABASE simplified ENCODING 'EUC_CN' TEMPLATE template0" \
    -c "CREATE DATABASE bytes ENCODING 'SQL_ASCII' TEMPLATE template0" \
    -c "CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0"
PGDATABASE=simplified golden simplified
PGDATABASE=latin golden latin
PGDATABASE=bytes query -c 'CREATE EXTENSION mulu'
said=$(PGDATABASE=bytes query -At -c "SELECT message FROM mulu_findings('{\"name\": \"文\n\"}', 'as_of = 2026-11-21') WHERE rule = 'IDN104'")
[ "$said" = '名称「文 」中有换行或者控制字符' ]
echo "bytes: as expected"

# A dump is read back in, its constraints with it.
query -c 'CREATE DATABASE restored'
PGDATABASE=restored query -c 'CREATE EXTENSION mulu'
pg_dump --table entry | PGDATABASE=restored query >/dev/null
[ "$(PGDATABASE=restored query -At -c 'SELECT count(*) FROM entry')" = 2 ]
echo "dumped and restored: as expected"

# The lines of the README, both of them.
for language in README.md README.zh-CN.md; do
    sed -n '/^```sql$/,/^```$/p' "$here/$language" | sed '/^```/d' >"$out/$language.sql"
done
cmp "$out/README.md.sql" "$out/README.zh-CN.md.sql"
query -c 'CREATE DATABASE readme'
PGDATABASE=readme query <"$out/README.md.sql" >"$out/readme.out" 2>&1 || true
if [ -n "${MULU_BLESS:-}" ]; then cp "$out/readme.out" "$here/tests/readme.out"; fi
diff -u "$here/tests/readme.out" "$out/readme.out"
echo "README: as expected"
