-- A database in EUC_CN: entries, settings and findings are converted.
SET client_encoding = 'UTF8';
CREATE EXTENSION mulu;
SELECT rule, message, help, line, col FROM mulu_findings('{"name": "文\n", "share": {"type": "不与共享"}}', E'# 设置\nas_of = 2026-11-21')
WHERE at IN ('/name', '/share/type');
SELECT octet_length(message), length(message) FROM mulu_findings('{}', 'as_of = 2026-11-21') WHERE rule = 'TIM101';
SELECT mulu_is_valid('{"name": "文"}', E'as_of = 2026-11-21\nencoding = "gbk"');
SELECT message FROM mulu_document_findings(convert_to('{"name": "车辆\n信息"}', 'UTF8'), 'as_of = 2026-11-21') WHERE at = '/name';
SELECT mulu_decide('{"share": {"type": "不予共享"}}', '{"id": "一"}', 'as_of = 2026-11-21') #>> '{reasons,0,text}' AS reason;
-- In a schema of its own, which no search path names.
DROP EXTENSION mulu;
CREATE SCHEMA law;
CREATE EXTENSION mulu SCHEMA law;
SELECT law.mulu_is_valid('{}'::jsonb, 'as_of = 2026-11-21'), count(*) > 5 FROM law.mulu_findings('{}'::jsonb);
-- What an escape says and the database cannot hold is 〓, and keeps nobody from the other findings, nor from the decision.
DROP EXTENSION mulu;
DROP SCHEMA law;
CREATE EXTENSION mulu;
SELECT rule, message FROM mulu_findings('{"name": "\ud842\udfb7\u00e9\n\u3400车", "share": {"type": "\ud83d\ude97"}}', 'as_of = 2026-11-21')
WHERE at IN ('/name', '/share/type');
SELECT mulu_require('{"name": "\ud842\udfb7\n"}', 'as_of = 2026-11-21') IS NULL;
SELECT mulu_decide('{}', '{"id": "\u3400一"}', 'as_of = 2026-11-21') ->> 'request' AS request;
