-- All vectors: their format is in tests/vectors/README.md. Each document goes in as its bytes, so that none is left out;
-- and each list that PostgreSQL can take apart goes in entry by entry, too.
CREATE TABLE line AS
SELECT (n - 1) / 4 AS vector, (n - 1) % 4 AS which, line
FROM string_to_table(convert_from(pg_read_binary_file(:'file'), 'UTF8'), E'\n') WITH ORDINALITY AS lines (line, n);

CREATE TABLE vector AS
SELECT vector, head[1] AS name, head[4] AS format,
    'profile = "' || head[2] || E'"\nas_of = ' || head[3] || E'\n' ||
        coalesce(E'[dialect]' || replace(E'\n' || replace(head[5], '\n', E'\n'), E'\n[', E'\n[dialect.'), '') AS settings,
    CASE WHEN document LIKE 'hex:%' THEN decode(substr(document, 5), 'hex')
         ELSE convert_to(substr(document, 6), 'UTF8') END AS document,
    CASE WHEN findings = '-' THEN '{}' ELSE string_to_array(findings, E'\t') END AS expected,
    tail[1] = 'complete' AS complete, tail[2:] AS not_in_force
FROM (SELECT vector,
        string_to_array(max(line) FILTER (WHERE which = 0), E'\t') AS head,
        max(line) FILTER (WHERE which = 1) AS document,
        max(line) FILTER (WHERE which = 2) AS findings,
        string_to_array(max(line) FILTER (WHERE which = 3), E'\t') AS tail
    FROM line GROUP BY vector HAVING count(*) = 4) AS four;

-- A finding as the vectors write it; one without a message or a basis is none.
CREATE FUNCTION written(f mulu_finding) RETURNS text LANGUAGE sql
AS $$ SELECT f.rule || ' ' || f.severity || ' ' || f.entry || ' ' || f.at WHERE f.message <> '' AND f.basis <> '' $$;

-- Whether the findings are as expected, where a severity of * is any.
CREATE FUNCTION same(expected text[], found text[]) RETURNS boolean LANGUAGE sql
AS $$
    SELECT NOT EXISTS (SELECT FROM unnest(expected, found) AS pair (e, f)
                       WHERE f IS DISTINCT FROM e AND regexp_replace(f, '^(\S+) \S+', '\1 *') IS DISTINCT FROM e)
$$;

-- The entries of a list as their author wrote them; NULL where the document is no list that PostgreSQL reads.
CREATE FUNCTION entries(document bytea) RETURNS text[] LANGUAGE plpgsql
AS $$
BEGIN
    RETURN (SELECT array_agg(entry::text ORDER BY n)
            FROM json_array_elements(convert_from(document, 'UTF8')::json) WITH ORDINALITY AS list (entry, n));
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$$;

CREATE TABLE answer AS
SELECT v.*, entries(document) AS entries,
    ARRAY(SELECT written(f::mulu_finding)
          FROM mulu_document_findings(document, settings, format) f) AS found,
    mulu_document_is_valid(document, settings, format) AS valid,
    ARRAY(SELECT code FROM unnest(not_in_force) AS code WHERE mulu_severity(code, settings) IS NOT NULL) AS in_force
FROM vector v;

CREATE TABLE failed AS
SELECT name, expected::text, found::text FROM answer WHERE NOT same(expected, found)
UNION ALL
SELECT name, 'not in force', in_force::text FROM answer WHERE in_force <> '{}'
UNION ALL
SELECT name, 'valid only if complete and without error', valid::text FROM answer
WHERE valid IS DISTINCT FROM (complete AND NOT EXISTS (SELECT FROM unnest(found) f WHERE f LIKE '% error %'))
UNION ALL
SELECT name || ' by its entries', expected::text, each.found::text
FROM answer, LATERAL (
    SELECT ARRAY(SELECT written(f) FROM unnest(mulu_catalogue_findings(entry, settings ORDER BY n)) f) AS found
    FROM unnest(entries) WITH ORDINALITY AS list (entry, n)) each
WHERE entries IS NOT NULL AND NOT same(expected, each.found)
UNION ALL
SELECT name || ' as one entry', expected::text, one.found::text
FROM answer, LATERAL (SELECT ARRAY(SELECT written(f::mulu_finding) FROM mulu_findings(entries[1], settings) f) AS found) one
WHERE cardinality(entries) = 1
    -- Nothing is said of a catalogue where there is one entry alone: whether it has an entry of some code, or a profile.
    AND NOT same(ARRAY(SELECT e FROM unnest(expected) e WHERE e !~ '^CAT(301|901) '), one.found);

SELECT 'failed: ' || name || E'\n  expected ' || expected || E'\n  found    ' || found FROM failed;
SELECT 'by their entries: ' || count(entries) || '; as one entry: ' || count(*) FILTER (WHERE cardinality(entries) = 1) ||
       '; no text for this database, so only as bytes: 0' FROM answer;
SELECT count(*) FILTER (WHERE name NOT IN (SELECT split_part(name, ' ', 1) FROM failed)) || ' passed, ' ||
       (SELECT count(*) FROM failed) || ' failed' FROM answer;
SELECT 1 / (SELECT (count(*) > 0 AND NOT EXISTS (SELECT FROM failed))::integer FROM answer) AS division_by_zero_is_a_failure \gset
