\echo Use "CREATE EXTENSION mulu" to load this file. \quit

-- What is given the settings depends on nothing else, and is IMMUTABLE; what takes them from mulu.settings, or checks
-- for the current day, is STABLE. All is STRICT, NULL in and NULL out, but for mulu_decide: see there. Functions in SQL
-- name the schema of everything, of types too: a user's own type pg_temp.text could otherwise slip an entry past a CHECK.

CREATE TYPE mulu_finding AS (
    rule text, severity text, entry bigint, at text, message text, help text, name text, basis text,
    line bigint, col bigint, byte_offset bigint, byte_length bigint
);

CREATE FUNCTION mulu_version() RETURNS text
AS 'MODULE_PATHNAME', 'sql_version' LANGUAGE c STABLE STRICT PARALLEL SAFE;

-- One entry.

CREATE FUNCTION mulu_is_valid(entry text) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_is_valid' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_is_valid(entry text, settings text) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_is_valid' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_is_valid(entry jsonb) RETURNS boolean
AS 'SELECT @extschema@.mulu_is_valid($1::pg_catalog.text)' LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_is_valid(entry jsonb, settings text) RETURNS boolean
AS 'SELECT @extschema@.mulu_is_valid($1::pg_catalog.text, $2)' LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000;

-- True, or an error that says what is wrong.
CREATE FUNCTION mulu_require(entry text) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_require' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_require(entry text, settings text) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_require' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_require(entry jsonb) RETURNS boolean
AS 'SELECT @extschema@.mulu_require($1::pg_catalog.text)' LANGUAGE sql STABLE STRICT PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_require(entry jsonb, settings text) RETURNS boolean
AS 'SELECT @extschema@.mulu_require($1::pg_catalog.text, $2)' LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000;

CREATE FUNCTION mulu_findings(entry text) RETURNS SETOF mulu_finding
AS 'MODULE_PATHNAME', 'sql_findings' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
CREATE FUNCTION mulu_findings(entry text, settings text) RETURNS SETOF mulu_finding
AS 'MODULE_PATHNAME', 'sql_findings' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000 ROWS 10;
CREATE FUNCTION mulu_findings(entry jsonb) RETURNS SETOF mulu_finding
AS 'SELECT * FROM @extschema@.mulu_findings($1::pg_catalog.text)' LANGUAGE sql STABLE PARALLEL SAFE COST 1000 ROWS 10;
CREATE FUNCTION mulu_findings(entry jsonb, settings text) RETURNS SETOF mulu_finding
AS 'SELECT * FROM @extschema@.mulu_findings($1::pg_catalog.text, $2)' LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000 ROWS 10;

-- A whole catalogue, in rows: its findings, those between entries among them. No row gives NULL.

CREATE FUNCTION mulu_catalogue_add(internal, text) RETURNS internal
AS 'MODULE_PATHNAME', 'sql_catalogue_add' LANGUAGE c STABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_catalogue_add(internal, text, text) RETURNS internal
AS 'MODULE_PATHNAME', 'sql_catalogue_add' LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_catalogue_finish(internal) RETURNS mulu_finding[]
AS 'MODULE_PATHNAME', 'sql_catalogue_finish' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 1000;
CREATE AGGREGATE mulu_catalogue_findings(entry text) (
    SFUNC = mulu_catalogue_add, STYPE = internal, SSPACE = 100000,
    FINALFUNC = mulu_catalogue_finish, FINALFUNC_MODIFY = READ_WRITE, PARALLEL = SAFE
);
CREATE AGGREGATE mulu_catalogue_findings(entry text, settings text) (
    SFUNC = mulu_catalogue_add, STYPE = internal, SSPACE = 100000,
    FINALFUNC = mulu_catalogue_finish, FINALFUNC_MODIFY = READ_WRITE, PARALLEL = SAFE
);

-- A whole document, in the bytes of a file: UTF-8, GB 18030 or UTF-16; its format is auto, json or ndjson.

CREATE FUNCTION mulu_document_is_valid(document bytea) RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_document_is_valid' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 100000;
CREATE FUNCTION mulu_document_is_valid(document bytea, settings text, format text DEFAULT 'auto') RETURNS boolean
AS 'MODULE_PATHNAME', 'sql_document_is_valid' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100000;
CREATE FUNCTION mulu_document_findings(document bytea) RETURNS SETOF mulu_finding
AS 'MODULE_PATHNAME', 'sql_document_findings' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 100000 ROWS 1000;
CREATE FUNCTION mulu_document_findings(document bytea, settings text, format text DEFAULT 'auto')
RETURNS SETOF mulu_finding
AS 'MODULE_PATHNAME', 'sql_document_findings' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100000 ROWS 1000;

-- A request. Where the entry is NULL, the catalogue lists no such entry, and that is no grant; where anything else is
-- NULL, so is the answer.

CREATE FUNCTION mulu_decide(entry text, request text) RETURNS jsonb
AS 'MODULE_PATHNAME', 'sql_decide' LANGUAGE c STABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_decide(entry text, request text, settings text, published boolean DEFAULT false) RETURNS jsonb
AS 'MODULE_PATHNAME', 'sql_decide' LANGUAGE c IMMUTABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_decide(entry jsonb, request jsonb) RETURNS jsonb
AS 'SELECT @extschema@.mulu_decide($1::pg_catalog.text, $2::pg_catalog.text)' LANGUAGE sql STABLE PARALLEL SAFE COST 1000;
CREATE FUNCTION mulu_decide(entry jsonb, request jsonb, settings text, published boolean DEFAULT false) RETURNS jsonb
AS 'SELECT @extschema@.mulu_decide($1::pg_catalog.text, $2::pg_catalog.text, $3, $4)' LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 1000;

-- The last day of a period; NULL where the calendar does not know it.

CREATE FUNCTION mulu_due(duty text, start date) RETURNS date
AS 'MODULE_PATHNAME', 'sql_due' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 100;
CREATE FUNCTION mulu_due(duty text, start date, settings text, extension integer DEFAULT 0) RETURNS date
AS 'MODULE_PATHNAME', 'sql_due' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100;

-- How much a rule weighs; NULL when it is not in force.

CREATE FUNCTION mulu_severity(rule text) RETURNS text
AS 'MODULE_PATHNAME', 'sql_severity' LANGUAGE c STABLE STRICT PARALLEL SAFE COST 100;
CREATE FUNCTION mulu_severity(rule text, settings text) RETURNS text
AS 'MODULE_PATHNAME', 'sql_severity' LANGUAGE c IMMUTABLE STRICT PARALLEL SAFE COST 100;
