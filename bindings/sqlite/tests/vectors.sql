-- All vectors: their format is in tests/vectors/README.md. `line` is the file, line by line; the lines of bytes are
-- bytes again.
CREATE TABLE line (line TEXT);
.mode ascii
.separator "\001" "\n"
.import vectors.txt line
.mode list
.separator "|" "\n"
.read hex.sql

CREATE TABLE vector AS
SELECT '[' || replace(json_quote(head.line), '\t', '","') || ']' AS head,
    CASE WHEN document.line LIKE 'text:%' THEN substr(document.line, 6) ELSE document.line END AS document,
    CASE findings.line WHEN '-' THEN '[]' ELSE '[' || replace(json_quote(findings.line), '\t', '","') || ']' END AS expected,
    '[' || replace(json_quote(tail.line), '\t', '","') || ']' AS tail
FROM line AS head JOIN line AS document ON document.rowid = head.rowid + 1 JOIN line AS findings ON findings.rowid = head.rowid + 2
JOIN line AS tail ON tail.rowid = head.rowid + 3 WHERE head.rowid % 4 = 1;

CREATE TABLE vectors AS
SELECT rowid AS id, head ->> 0 AS name, head ->> 3 AS format, document, expected, tail,
    'profile = "' || (head ->> 1) || '"' || char(10) || 'as_of = ' || (head ->> 2) || char(10) ||
        coalesce('[dialect]' || replace(char(10) || replace(head ->> 4, '\n', char(10)), char(10) || '[', char(10) || '[dialect.'), '') AS settings
FROM vector;

-- A finding as the vectors write it; one without a message or a basis is none.
CREATE TABLE found AS
SELECT v.id, f.rowid AS n, rule || ' ' || severity || ' ' || entry || ' ' || at AS found, rule || ' * ' || entry || ' ' || at AS rough
FROM vectors AS v JOIN mulu_document_findings(v.document, v.settings, v.format) AS f WHERE message <> '' AND basis <> '';
CREATE TABLE expected AS SELECT v.id, key AS n, value AS expected FROM vectors AS v, json_each(v.expected);
CREATE TABLE failed AS
SELECT id, expected, found FROM expected LEFT JOIN found USING (id, n) WHERE expected IS NOT found AND expected IS NOT rough
UNION ALL
SELECT id, NULL, found FROM found WHERE (id, n) NOT IN (SELECT id, n FROM expected)
UNION ALL
SELECT v.id, value || ' not in force', 'in force' FROM vectors AS v, json_each(v.tail) WHERE key > 0 AND mulu_severity(value, settings) NOT NULL
UNION ALL
SELECT id, 'valid only if complete and without error', mulu_document_is_valid(document, settings, format) FROM vectors
WHERE mulu_document_is_valid(document, settings, format) <>
    (tail ->> 0 = 'complete' AND NOT EXISTS (SELECT * FROM found WHERE found.id = vectors.id AND found LIKE '% error %'));
SELECT 'failed: ' || name, f.expected, found FROM failed AS f JOIN vectors USING (id);
SELECT count(*) FILTER (WHERE id NOT IN (SELECT id FROM failed)) || ' passed, ' || (SELECT count(*) FROM failed) || ' failed' FROM vectors;
CREATE TABLE verdict (good CHECK (good));
INSERT INTO verdict SELECT count(*) > 0 AND NOT EXISTS (SELECT * FROM failed) FROM vectors;
