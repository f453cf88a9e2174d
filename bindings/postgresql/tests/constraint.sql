-- An entry that is wrong is kept out of the table, and the message says why.
CREATE TABLE entry (
    id integer PRIMARY KEY,
    entry jsonb NOT NULL CHECK (mulu_require(entry, 'as_of = 2026-11-21')),
    draft text CONSTRAINT draft_is_valid CHECK (mulu_is_valid(draft, 'as_of = 2026-11-21'))
);
INSERT INTO entry VALUES (1, '{"name": "车辆信息", "share": {"type": "not_shared"}}');
INSERT INTO entry VALUES (2, NULL);
-- What is not known is not refused by a CHECK: that is what NOT NULL is for.
\set good `sed 's/$/ /' clean.json | tr -d '\n'`
INSERT INTO entry VALUES (3, :'good', NULL);
INSERT INTO entry VALUES (4, :'good', '{}');
INSERT INTO entry VALUES (5, :'good', :'good');
UPDATE entry SET entry = jsonb_set(entry, '{share}', '{"type": "not_shared"}') WHERE id = 5;
SELECT id, entry ->> 'name' AS name, draft IS NULL AS no_draft FROM entry ORDER BY id;
-- A domain says it once for many tables.
CREATE DOMAIN catalogue_entry AS text NOT NULL CHECK (mulu_require(VALUE, E'as_of = 2026-11-21\nlanguage = "en"'));
SELECT '{"share": {"type": "not_shared"}}'::catalogue_entry;
SELECT length(:'good'::catalogue_entry) > 100;
-- Ten lines, and how many more there are.
SELECT mulu_require(jsonb_build_object('items', jsonb_agg(jsonb_build_object('name', ''))), 'as_of = 2026-11-21')
FROM generate_series(1, 30);
-- A user who calls a type of his own "text", and says how jsonb becomes it and what it then reads as, gets nothing past it.
CREATE USER stranger;
GRANT INSERT ON entry TO stranger;
GRANT TEMPORARY ON DATABASE postgres TO stranger;
SET ROLE stranger;
CREATE TYPE pg_temp.text AS (entry pg_catalog.text);
CREATE FUNCTION pg_temp.hide(jsonb) RETURNS pg_temp.text LANGUAGE sql AS $$ SELECT ROW('x')::pg_temp.text $$;
CREATE CAST (jsonb AS pg_temp.text) WITH FUNCTION pg_temp.hide(jsonb);
SELECT format('CREATE FUNCTION pg_temp.show(pg_temp.text) RETURNS pg_catalog.text LANGUAGE sql AS %L', format('SELECT %L::pg_catalog.text', :'good')) AS show \gset
:show;
CREATE CAST (pg_temp.text AS pg_catalog.text) WITH FUNCTION pg_temp.show(pg_temp.text) AS IMPLICIT;
INSERT INTO entry VALUES (6, '{"name": "车辆信息", "share": {"type": "not_shared"}}');
RESET ROLE;
SELECT count(*) FROM entry;
SET client_min_messages = warning;
DROP OWNED BY stranger CASCADE;
DROP ROLE stranger;
