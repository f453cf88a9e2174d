-- Memory does not grow with 100,000 rows in one statement: the size of the process, in pages of 4 KiB.
CREATE TEMP VIEW generated AS
WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < 110000),
    clean (clean) AS MATERIALIZED (SELECT CAST(readfile('clean.json') AS TEXT))
SELECT n, CASE n % 4 WHEN 0 THEN replace(clean, '307024/000012', printf('307024/%06d', n))
    ELSE printf('{"code": "307024/%06d", "name": "数据%d", "share": {"type": "not_shared"}}', n, n) END AS entry FROM n, clean;
CREATE TABLE answer (valid, findings, decided, pages);
CREATE TEMP VIEW answers AS
SELECT n, mulu_is_valid(entry, 'as_of = 2026-11-21') AS valid,
    (SELECT count(*) FROM mulu_findings(generated.entry, 'as_of = 2026-11-21')) AS findings,
    mulu_decide(entry, '{"purposes": []}', 'as_of = 2026-11-21') NOT NULL AS decided FROM generated;
INSERT INTO answer SELECT sum(valid), sum(findings), sum(decided), NULL FROM answers WHERE n <= 10000;
.system sh pages.sh $PPID
.read pages.sql
INSERT INTO answer SELECT sum(valid), sum(findings), sum(decided), NULL FROM answers WHERE n > 10000;
.system sh pages.sh $PPID
.read pages.sql
SELECT '100,000 rows: ' || b.valid || ' valid, ' || b.findings || ' findings, ' || b.decided || ' decisions; ' ||
    (b.pages - a.pages) || ' pages more than ' || a.pages FROM answer a, answer b WHERE a.rowid = 1 AND b.rowid = 2;
CREATE TABLE verdict (good CHECK (good));
INSERT INTO verdict SELECT b.valid = 25000 AND b.findings > 1000000 AND b.decided = 100000 AND b.pages - a.pages < 1024 AND a.pages > 0
FROM answer a, answer b WHERE a.rowid = 1 AND b.rowid = 2;
