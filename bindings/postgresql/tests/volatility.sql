-- With settings a function depends on nothing else, and may be stored and indexed.
CREATE TABLE stored (entry text, valid boolean GENERATED ALWAYS AS (mulu_is_valid(entry, 'as_of = 2026-11-21')) STORED);
CREATE INDEX ON stored ((mulu_due('deliver', '2026-02-13', 'as_of = 2026-02-13'))) WHERE NOT mulu_is_valid(entry, 'as_of = 2026-11-21');
INSERT INTO stored VALUES ('{}'), (NULL);
SELECT * FROM stored;
-- Without, it depends on mulu.settings or on the day.
CREATE TABLE refused (entry text, valid boolean GENERATED ALWAYS AS (mulu_is_valid(entry)) STORED);
CREATE INDEX ON stored (mulu_is_valid(entry));
SELECT p.oid::regprocedure AS function, provolatile AS volatile, proparallel AS parallel, proisstrict AS strict
FROM pg_proc p JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'
JOIN pg_extension e ON e.oid = d.refobjid AND extname = 'mulu'
ORDER BY p.oid::regprocedure::text;
-- Two workers give what one does.
CREATE TABLE many AS
SELECT n, '{"code": "307024/' || lpad(n::text, 6, '0') || '", "share": {"type": "' ||
    (ARRAY['not_shared', 'conditional', 'unconditional'])[n % 3 + 1] || '"}}' AS entry
FROM generate_series(1, 3000) n;
ANALYZE many;
SET mulu.settings = 'as_of = 2026-11-21';
SET max_parallel_workers_per_gather = 0;
CREATE TABLE alone AS SELECT f.rule, count(*) FROM many, mulu_findings(entry) f GROUP BY 1;
SET max_parallel_workers_per_gather = 2;
SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0;
SET parallel_tuple_cost = 0;
SET parallel_leader_participation = off;
EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF, BUFFERS OFF)
SELECT count(*) FILTER (WHERE NOT mulu_is_valid(entry)) FROM many;
CREATE TABLE together AS SELECT f.rule, count(*) FROM many, mulu_findings(entry) f GROUP BY 1;
SELECT count(*) > 5 AS rules, count(*) FILTER (WHERE a.count IS DISTINCT FROM t.count) AS different
FROM alone a FULL JOIN together t USING (rule);
