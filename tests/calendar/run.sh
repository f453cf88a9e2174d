#!/bin/sh
# Compares every day from 2007 to 2026, and deadlines, with PyPI's `chinesecalendar`. Needs Python with venv, and the
# package index. Run from anywhere; MULU names a command that is built already.
set -eu
cd "$(dirname "$0")/../.."

target=${CARGO_TARGET_DIR:-target}
if [ -z "${MULU:-}" ]; then
    cargo build --quiet --features cli --bin mulu
    MULU=$target/debug/mulu
fi
venv=$target/chinesecalendar
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r tests/calendar/requirements.txt
"$venv/bin/python" tests/calendar/compare.py "$MULU"
