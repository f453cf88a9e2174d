-- What the functions answer.
.echo on
.nullvalue NULL
SELECT mulu_version();
SELECT mulu_is_valid('{"name": "x"}', 'as_of = 2026-11-21'), mulu_is_valid(readfile('clean.json'), 'as_of = 2026-11-21');
SELECT mulu_is_valid(NULL), mulu_is_valid(NULL, 'as_of = 2026-11-21'), mulu_is_valid('{}', NULL), mulu_is_valid(1, 'as_of = 2026-11-21');
.mode line
SELECT * FROM mulu_findings('{"code": "307024/000013", "name": "文", "share": {"type": "not_shared"}}', 'as_of = 2026-02-13')
WHERE severity = 'error' AND at LIKE '/share%';
SELECT rule, message, help FROM mulu_findings('{"share": {"type": "not_shared"}}', 'as_of = 2026-02-13' || char(10) || 'language = "en"')
WHERE at LIKE '/share%';
.mode list
-- Not an object, no JSON, nothing: an error each, and never valid.
SELECT value, mulu_is_valid(value, 'as_of = 2026-11-21'), rule, severity
FROM json_each('["[]", "[{}]", "null", "", "{\"name\":"]'), mulu_findings(value, 'as_of = 2026-11-21') WHERE rule LIKE 'DOC%';
SELECT count(*) FROM mulu_findings(X'', 'as_of = 2026-11-21');
-- NULL, which nobody has looked at, has no findings and is not valid either.
SELECT count(*), mulu_is_valid(NULL) FROM mulu_findings(NULL);
SELECT count(*) FROM mulu_findings;
-- A NUL that the author wrote comes out as SUB.
SELECT hex(at) FROM mulu_findings('{"x\u0000y": 1}', 'as_of = 2026-11-21') WHERE rule = 'DOC104';
SELECT rule FROM mulu_findings('{}', 'as_of = 2026-11-21') LIMIT 2;
-- A table beside its findings; the arguments may come from a later table.
CREATE TABLE entry (id INTEGER PRIMARY KEY, entry TEXT);
INSERT INTO entry VALUES (1, '{"code": "307024/000012", "name": "甲"}'), (2, '{"code": "307024/000012", "name": "乙"}'), (3, NULL);
SELECT id, count(*) FROM mulu_findings(e.entry, 'as_of = 2026-11-21') AS f JOIN entry AS e GROUP BY id;
SELECT id, count(rule) FROM entry AS e LEFT JOIN mulu_findings(e.entry, 'as_of = 2026-11-21') GROUP BY id;

-- A whole catalogue, and what is wrong between its entries.
SELECT rule, severity, mulu_document_findings.entry, at, message, line
FROM mulu_document_findings((SELECT group_concat(replace(entry, char(10), ' '), char(10)) FROM entry WHERE entry NOT NULL),
                            'as_of = 2026-11-21', 'ndjson')
WHERE rule LIKE 'CAT%';
SELECT mulu_document_is_valid('[]', 'as_of = 2026-11-21');
SELECT rule, message FROM mulu_document_findings(X'7b226e616d65223a2022b3b5c1be5c6ed0c5cfa2227d', 'as_of = 2026-11-21') WHERE at = '/name';
SELECT mulu_document_is_valid('[]', 'as_of = 2026-11-21', 'xml');
SELECT count(*) FROM mulu_document_findings('[]', 'as_of = 2026-11-21', 'xml');

-- Requests. No entry is no grant.
SELECT key, value FROM json_each(mulu_decide(
    '{"code": "307024/000012", "name": "机动车检验信息", "secrecy": "none", "status": "published", "share": {"type": "conditional", "scope": ["市公安局"], "purposes": ["data_verification"], "way": {"class": "platform", "type": "interface"}}}',
    '{"id": "REQ-1", "entry": "307024/000012", "applicant": {"name": "市公安局"}, "consented": "2026-02-12", "basis": "第十三条", "scenario": "年检", "scope": "车管所", "purposes": ["statistics"], "way": {"class": "platform", "type": "interface"}, "until": "2027-12-31", "received": "2026-02-12"}',
    'as_of = 2026-02-13'));
SELECT mulu_decide(NULL, '{}', 'as_of = 2026-02-13') ->> 'outcome', mulu_decide('{}', NULL, 'as_of = 2026-02-13'),
    mulu_decide('{}', '{}', NULL), mulu_decide('{}', '{}', 'as_of = 2026-02-13', NULL), mulu_decide('{}', '{}') ->> 'outcome';
SELECT json_object('decision', mulu_decide('{}', '{}', 'as_of = 2026-02-13')) ->> '$.decision.version';

-- Days. A year that is not known is NULL, and no guess.
SELECT mulu_due('reply-conditional', '2026-02-13', 'as_of = 2026-02-13'), mulu_due('reply-conditional', '2031-02-13', 'as_of = 2026-02-13'),
    mulu_due('reply-conditional', NULL, 'as_of = 2026-02-13'), mulu_due('reply-conditional', '2026-02-13');
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', 99);
SELECT mulu_due('deliver', '13.2.2026', 'as_of = 2026-02-13');
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', -1);
-- What is no number of days is not taken for none.
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', 'many');
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', -9223372036854775808);
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', 4294967296), mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', 0);
SELECT mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13', '0');

-- Rules and settings.
SELECT mulu_severity('SHR201', 'as_of = 2026-11-21'), mulu_severity('SHR201', 'as_of = 2016-01-01'), mulu_severity('SHR201');
SELECT mulu_severity('none-without-basis', 'as_of = 2026-11-21');
SELECT mulu_severity('SHR000', 'as_of = 2026-11-21');
SELECT mulu_is_valid('{}', '');
SELECT mulu_is_valid('{}', 'as_of = 2026-11-21' || char(10) || 'profile = "none"');
SELECT count(*) FROM mulu_findings('{}', 'as_of = 2026-11-21' || char(10) || 'encoding = "gb18030"');
-- As of today.
SELECT mulu_is_valid('{}'), count(*) > 5 FROM mulu_findings('{}');
-- More settings than are kept, twice over.
WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 39)
SELECT count(mulu_severity('SHR201', 'as_of = ' || date('2025-09-01', (7 * (n % 20)) || ' days'))) FROM n;
-- Loaded again, and in a database in UTF-16.
.load ./mulu
SELECT mulu_is_valid('{}', 'as_of = 2026-11-21');
.open wide.db
PRAGMA encoding = 'UTF-16';
.load ./mulu
SELECT message FROM mulu_findings('{"name": "车辆\n信息"}', 'as_of = 2026-11-21') WHERE at = '/name';
SELECT message FROM mulu_findings(CAST('{"name": "车辆\n信息"}' AS BLOB), 'as_of = 2026-11-21') WHERE rule = 'DOC101';
SELECT message FROM mulu_findings(X'7b226e616d65223a22615c6e62227d', 'as_of = 2026-11-21') WHERE at = '/name';
