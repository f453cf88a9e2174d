#!/usr/bin/env bash
# Installs other validators into target/peers and measures them beside mulu: see README.md.
#
#   benches/peers/run.sh [--entries N] [--turns N] [--record]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
peers=target/peers entries=20000 turns=5 record=

while [ $# -gt 0 ]; do
  case $1 in
    --entries) entries=$2; shift 2 ;;
    --turns) turns=$2; shift 2 ;;
    --record) record=benches/record/$(date +%F)-peers.md; shift ;;
    *) sed -n '2,4s/^# \{0,3\}//p' "$0" >&2; exit 2 ;;
  esac
done

missing=()
command -v cargo >/dev/null || missing+=("Rust (cargo)")
command -v npm >/dev/null || missing+=("Node.js (npm)")
python3 -c 'import venv, ensurepip' 2>/dev/null || missing+=("Python 3.10 or newer with venv")
if [ ${#missing[@]} -gt 0 ]; then
  printf 'missing: %s\n' "${missing[@]}" >&2
  exit 2
fi

echo "== installing into $peers" >&2
mkdir -p "$peers/npm"
cp "$here/package.json" "$here/package-lock.json" "$peers/npm/"
(cd "$peers/npm" && npm ci --no-audit --no-fund --ignore-scripts >/dev/null)
[ -x "$peers/python/bin/python" ] || python3 -m venv "$peers/python"
"$peers/python/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
# The same flags for all, whatever the environment says.
export RUSTFLAGS=
cargo build --quiet --release --locked --manifest-path "$here/rust/Cargo.toml" --target-dir "$peers/rust"
cargo build --quiet --release --locked --features cli --bin mulu --example generate --target-dir "$peers/mulu"

echo "== measuring" >&2
exec "$peers/python/bin/python" "$here/measure.py" "$entries" "$turns" ${record:+"$record"}
