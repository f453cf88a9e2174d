-- Memory does not grow: of 100,000 rows in one statement, nor of errors while a report is held. What PostgreSQL itself
-- allocated is in its table of contexts; the library's own memory is seen in the size of the process, in pages of 4 KiB.
\set ON_ERROR_STOP 1
SET max_parallel_workers_per_gather = 0;
SET mulu.settings = 'as_of = 2026-11-21';
CREATE FUNCTION pages() RETURNS integer LANGUAGE sql VOLATILE
AS $$ SELECT split_part(pg_read_file('/proc/self/statm'), ' ', 2)::integer - split_part(pg_read_file('/proc/self/statm'), ' ', 3)::integer $$;
CREATE FUNCTION bytes() RETURNS bigint LANGUAGE sql VOLATILE
AS $$ SELECT sum(total_bytes)::bigint FROM pg_backend_memory_contexts $$;
\set clean `cat clean.json`
CREATE VIEW generated AS
SELECT n, CASE n % 4 WHEN 0 THEN replace(:'clean', '307024/000012', '307024/' || lpad(n::text, 6, '0')) ELSE '{"code": "307024/' || lpad(n::text, 6, '0') || '", "name": "数据' || n || '", "share": {"type": "' ||
    (ARRAY['not_shared', 'conditional', 'unconditional'])[n % 3 + 1] || '"}}' END AS entry
FROM generate_series(1, 110000) n;
-- What grows once, when it is first used, is not counted.
CREATE FUNCTION failing(times integer) RETURNS integer LANGUAGE plpgsql
AS $$
DECLARE
    failed integer := 0;
    caught text;
BEGIN
    FOR i IN 1 .. times LOOP
        BEGIN
            PERFORM mulu_require('{"share": {"type": "not_shared"}}');
        EXCEPTION WHEN check_violation THEN
            failed := failed + 1;
        END;
        BEGIN
            PERFORM 1 / (length(f.rule) - 6) FROM mulu_findings('{}') f;
        EXCEPTION WHEN division_by_zero THEN
            failed := failed + 1;
        END;
        BEGIN
            PERFORM mulu_is_valid('{}', 'profile = ' || i);
        EXCEPTION WHEN invalid_parameter_value THEN
            failed := failed + 1;
        END;
    END LOOP;
    RETURN failed;
END
$$;
CREATE FUNCTION statements(first integer, last integer, OUT valid bigint, OUT findings bigint, OUT decided bigint)
LANGUAGE plpgsql
AS $$
BEGIN
    SELECT count(*) FILTER (WHERE mulu_is_valid(entry)) INTO valid FROM generated WHERE n BETWEEN first AND last;
    SELECT count(*) INTO findings FROM generated, mulu_findings(entry) WHERE n BETWEEN first AND last;
    SELECT count(mulu_decide(entry, '{"purposes": []}')) INTO decided FROM generated WHERE n BETWEEN first AND last;
    PERFORM failing((last - first + 1) / 10);
END
$$;
SELECT * FROM statements(1, 10000) \gset
SELECT pages() AS pages_before, bytes() AS bytes_before \gset
SELECT * FROM statements(10001, 110000) \gset
SELECT pages() - :pages_before AS pages_more, bytes() - :bytes_before AS bytes_more \gset
\echo 100,000 rows: :valid valid, :findings findings, :decided decisions, then 30,000 errors: :pages_more pages and :bytes_more bytes more
SELECT 1 / (:valid = 25000 AND :findings > 1000000 AND :decided = 100000 AND :pages_more < 1024 AND :bytes_more < 1048576)::integer AS division_by_zero_is_a_failure \gset
