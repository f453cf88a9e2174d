#!/bin/sh
# Tests the extension in SQLite's own shell, and under valgrind where that is installed: test.sh LIBRARY.
set -eu
library=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
for tool in cc sqlite3; do
    command -v $tool >/dev/null || { echo "skipped: sqlite, for want of $tool"; exit 0; }
done
echo '#include <sqlite3ext.h>' | cc -E - >/dev/null 2>&1 || { echo "skipped: sqlite, for want of sqlite3ext.h"; exit 0; }
if ! sqlite3 :memory: '.load nothing' 2>&1 | grep -q nothing; then
    echo "skipped: sqlite, for want of a shell that loads extensions"
    exit 0
fi

here=$PWD/bindings/sqlite
out=${CARGO_TARGET_DIR:-target}/bindings/sqlite
mkdir -p "$out"
out=$(cd "$out" && pwd)
cc -std=c99 -Wall -Wextra -Wpedantic -Werror -O2 -g -fPIC -shared -Iinclude -Ibindings/sql -o "$out/mulu.so" \
    "$here/mulu.c" "$here/table.c" -L"$library" -lmulu
export LD_LIBRARY_PATH="$library" TZ=Asia/Shanghai
cp tests/vectors/clean.json target/vectors.txt "$out"
cd "$out"
awk '/^hex:/ { printf "UPDATE line SET line = CAST(X%c%s%c AS TEXT) WHERE rowid = %d;\n", 39, substr($0, 5), 39, NR }' \
    vectors.txt >hex.sql

# How large the process is that is named, as a statement.
cat >pages.sh <<'EOF'
awk '{ print "UPDATE answer SET pages = " $2 - $3 " WHERE pages IS NULL;" }' "/proc/$1/statm" >pages.sql
EOF

query() { sqlite3 -batch -bail -cmd '.load ./mulu' "$@"; }
golden() { # NAME [SHELL...]: a file of statements and what they print
    name=$1
    shift
    rm -f "$name.db" wide.db
    "${@:-sqlite3}" -batch -cmd '.load ./mulu' "$name.db" <"$here/tests/$name.sql" >"$name.out" 2>&1 || true
    if [ -n "${MULU_BLESS:-}" ] && [ $# = 0 ]; then cp "$name.out" "$here/tests/$name.out"; fi
    diff -u "$here/tests/$name.out" "$name.out"
    echo "$name: as expected"
}

# As a part of a program, which has every database that it opens know it, and other extensions after it.
cat >inside.c <<'EOF'
#include <sqlite3.h>
int sqlite3_mulu_init(sqlite3 *db, char **error, const void *api);
static int others;
static int other(void) { return others++, SQLITE_OK; }
int main(void)
{
    sqlite3 *db;
    return sqlite3_auto_extension((void (*)(void))sqlite3_mulu_init) != SQLITE_OK ||
        sqlite3_auto_extension((void (*)(void))other) != SQLITE_OK ||
        sqlite3_open(":memory:", &db) != SQLITE_OK || others != 1 ||
        sqlite3_exec(db, "SELECT mulu_is_valid('{}'), * FROM mulu_findings('{}')", 0, 0, 0) != SQLITE_OK ||
        sqlite3_close(db) != SQLITE_OK;
}
EOF
cc -std=c99 -DSQLITE_CORE -I"$here/../../include" -I"$here/../sql" -o inside inside.c "$here/mulu.c" "$here/table.c" \
    -L"$library" -lmulu -lsqlite3
./inside
echo "inside of a program: as expected"

golden smoke
golden constraint
query :memory: <"$here/tests/vectors.sql"
query :memory: <"$here/tests/memory.sql"
cat >memcheck <<'EOF'
#!/bin/sh
exec valgrind --quiet --error-exitcode=99 --leak-check=full --errors-for-leak-kinds=definite --show-leak-kinds=definite sqlite3 "$@"
EOF
chmod +x memcheck
if command -v valgrind >/dev/null; then
    golden smoke ./memcheck
    golden constraint ./memcheck
    ./memcheck -batch -bail -cmd '.load ./mulu' :memory: <"$here/tests/vectors.sql"
else
    echo "skipped: valgrind"
fi

# The lines of the README, both of them.
for language in README.md README.zh-CN.md; do
    sed -n '/^```sql$/,/^```$/p' "$here/$language" | sed '/^```/d' >"$language.sql"
done
cmp README.md.sql README.zh-CN.md.sql
sqlite3 -batch :memory: <README.md.sql >readme.out 2>&1 || true
if [ -n "${MULU_BLESS:-}" ]; then cp readme.out "$here/tests/readme.out"; fi
diff -u "$here/tests/readme.out" readme.out
echo "README: as expected"
