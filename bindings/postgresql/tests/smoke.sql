-- What the functions answer.
\pset null NULL
SELECT mulu_version();
SELECT mulu_is_valid('{"name": "x"}', 'as_of = 2026-11-21');
SELECT mulu_is_valid(NULL::text), mulu_is_valid('{}', NULL), mulu_is_valid(NULL::jsonb);
SELECT rule, severity, entry, at, message, name, line, col, byte_offset, byte_length
FROM mulu_findings('{"code": "307024/000013", "name": "文", "share": {"type": "not_shared"}}', 'as_of = 2026-02-13')
WHERE severity = 'error' AND at LIKE '/share%';
SELECT rule, message, help, basis
FROM mulu_findings('{"share": {"type": "not_shared"}}'::jsonb, E'as_of = 2026-02-13\nlanguage = "en"')
WHERE at LIKE '/share%';
-- Not an object, no JSON, nothing: an error each, and never valid.
SELECT document, mulu_is_valid(document, 'as_of = 2026-11-21'), f.rule, f.severity, f.message
FROM unnest(ARRAY['[]', '[{}]', 'null', '', '{"name":']) document, mulu_findings(document, 'as_of = 2026-11-21') f
WHERE f.rule LIKE 'DOC%';
-- NULL, which nobody has looked at, has no findings and is not valid either.
SELECT count(*), bool_and(mulu_is_valid(NULL::text)) FROM mulu_findings(NULL::text);
-- A NUL that the author wrote comes out as SUB.
SELECT convert_to(at, 'UTF8') FROM mulu_findings('{"x\u0000y": 1}', 'as_of = 2026-11-21') WHERE rule = 'DOC104';
-- Part of the rows only: the report goes with the statement.
SELECT rule FROM mulu_findings('{}', 'as_of = 2026-11-21') LIMIT 2;
SELECT (mulu_findings('{}', 'as_of = 2026-11-21')).rule LIMIT 1;

-- A whole catalogue, and what is wrong between its entries.
CREATE TEMPORARY TABLE catalogue (id integer PRIMARY KEY, department text, entry jsonb);
INSERT INTO catalogue VALUES
    (1, 'a', '{"code": "307024/000012", "name": "甲"}'),
    (2, 'a', '{"code": "307024/000012", "name": "乙"}'),
    (3, 'b', '{"code": "307024/000012", "name": "丙"}'),
    (4, 'b', NULL);
SELECT ids[f.entry + 1] AS id, f.rule, f.severity, f.at, f.message, f.line
FROM (SELECT array_agg(id ORDER BY id) FILTER (WHERE entry IS NOT NULL) AS ids,
             mulu_catalogue_findings(entry::text, 'as_of = 2026-11-21' ORDER BY id) AS all_of_it FROM catalogue) c,
     unnest(all_of_it) f
WHERE f.rule LIKE 'CAT%';
SELECT department, cardinality(mulu_catalogue_findings(entry::text, 'as_of = 2026-11-21')) AS findings,
       (SELECT count(*) FROM unnest(mulu_catalogue_findings(entry::text, 'as_of = 2026-11-21')) WHERE rule LIKE 'CAT%')
FROM catalogue GROUP BY department ORDER BY department;
SELECT mulu_catalogue_findings(entry::text) IS NULL AS nothing_was_checked FROM catalogue WHERE id = 4;
SELECT mulu_catalogue_findings('{}', NULL);

-- Documents are bytes: in GB 18030 too.
SELECT mulu_document_is_valid('[]', 'as_of = 2026-11-21'), mulu_document_is_valid('', 'as_of = 2026-11-21');
SELECT rule, entry, at, line, col FROM mulu_document_findings(E'{"name": "x"}\n{"name"', 'as_of = 2026-11-21', 'ndjson')
WHERE rule LIKE 'DOC%';
SELECT rule, message FROM mulu_document_findings(convert_to('{"name": "车辆\n信息"}', 'GB18030'), 'as_of = 2026-11-21')
WHERE at = '/name' OR rule LIKE 'DOC%';
SELECT mulu_document_is_valid('[]', 'as_of = 2026-11-21', 'xml');

-- Requests. No entry is no grant.
SELECT jsonb_pretty(mulu_decide(
    '{"code": "307024/000012", "name": "机动车检验信息", "secrecy": "none", "status": "published", "share": {"type": "conditional", "scope": ["市公安局"], "purposes": ["data_verification"], "way": {"class": "platform", "type": "interface"}}}',
    '{"id": "REQ-1", "entry": "307024/000012", "applicant": {"name": "市公安局"}, "consented": "2026-02-12", "basis": "第十三条", "scenario": "年检", "scope": "车管所", "purposes": ["statistics"], "way": {"class": "platform", "type": "interface"}, "until": "2027-12-31", "received": "2026-02-12"}',
    'as_of = 2026-02-13'));
SELECT mulu_decide(NULL::text, '{}', 'as_of = 2026-02-13') -> 'outcome' AS no_entry,
       mulu_decide('{}', NULL, 'as_of = 2026-02-13') AS no_request,
       mulu_decide('{}', '{}', NULL) AS no_settings,
       mulu_decide('{}', '{}', 'as_of = 2026-02-13', NULL) AS no_word_on_it;
SELECT mulu_decide('{"share":{"type":"conditional"}}'::jsonb, '{"id": "1"}'::jsonb, 'as_of = 2026-02-13') -> 'outcome';
SELECT mulu_decide('{"code": "a\u0000b"}', '{"id": "1\u0000\\u0000", "entry": "a\u0000b"}', 'as_of = 2026-02-13') - 'reasons' - 'missing' - 'would_change';

-- Days. A year that is not known is NULL, and no guess.
SELECT mulu_due('reply-conditional', '2026-02-13', 'as_of = 2026-02-13') AS due,
       mulu_due('reply-conditional', '2031-02-13', 'as_of = 2026-02-13') AS unknown,
       mulu_due('reply-conditional', NULL, 'as_of = 2026-02-13') AS no_start;
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', 99);
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', -1);
SELECT mulu_due('nothing', '2026-02-13', 'as_of = 2026-02-13');
SELECT mulu_due('deliver', 'infinity', 'as_of = 2026-02-13');

-- Rules.
SELECT mulu_severity('SHR201', 'as_of = 2026-11-21'), mulu_severity('SHR201', 'as_of = 2016-01-01');
SELECT mulu_severity('none-without-basis', 'as_of = 2026-11-21');
SELECT mulu_severity('SHR000', 'as_of = 2026-11-21');

-- Settings.
SELECT mulu_is_valid('{}', '');
SELECT mulu_is_valid('{}', E'as_of = 2026-11-21\nprofile = "none"');
SELECT mulu_is_valid('{}', E'as_of = 2026-11-21\nencoding = "gb18030"');
SELECT mulu_is_valid('{}', E'# 甲\nas_of = 2026-11-21');
SET mulu.settings = 'as_of = 2026-11-21
language = "en"';
SELECT message FROM mulu_findings('{"share": {"type": "not_shared"}}') WHERE rule = 'SHR201';
SELECT mulu_due('reply-conditional', '2026-02-13'), mulu_severity('SHR201');
SET mulu.settings = 'as_of = ';
SELECT mulu_is_valid('{}');
SET mulu.setting = '';
RESET mulu.settings;
-- None: as of today.
SELECT mulu_is_valid('{}'), mulu_severity('SHR201'), count(*) > 5
FROM mulu_findings('{}');
-- More settings than are kept, twice over.
SELECT count(DISTINCT d), count(*), count(*) FILTER (WHERE mulu_severity('SHR201', 'as_of = ' || d) IS NULL) AS before_its_day
FROM (SELECT date '2025-07-01' + 7 * (n % 20) AS d FROM generate_series(1, 40) n) days;
