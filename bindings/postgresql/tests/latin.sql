-- A database that cannot hold Chinese may ask whether an entry is valid. Findings cite Chinese law, so they are an error
-- there, and never a row of question marks. The report that is held then is let go: memory does not grow.
CREATE EXTENSION mulu;
SELECT mulu_is_valid('{}', 'as_of = 2026-11-21');
SELECT rule, message FROM mulu_findings('{}', 'as_of = 2026-11-21') WHERE rule = 'TIM101';
CREATE FUNCTION pages() RETURNS integer LANGUAGE sql VOLATILE
AS $$ SELECT split_part(pg_read_file('/proc/self/statm'), ' ', 2)::integer - split_part(pg_read_file('/proc/self/statm'), ' ', 3)::integer $$;
CREATE FUNCTION failing(times integer) RETURNS integer LANGUAGE plpgsql
AS $$
DECLARE
    failed integer := 0;
BEGIN
    FOR i IN 1 .. times LOOP
        BEGIN
            PERFORM f.message FROM mulu_findings('{}', 'as_of = 2026-11-21') f;
        EXCEPTION WHEN untranslatable_character THEN
            failed := failed + 1;
        END;
        BEGIN
            PERFORM mulu_catalogue_findings('{}', 'as_of = 2026-11-21');
        EXCEPTION WHEN untranslatable_character THEN
            failed := failed + 1;
        END;
        BEGIN
            PERFORM mulu_decide('{}', '{}', 'as_of = 2026-11-21');
        EXCEPTION WHEN untranslatable_character THEN
            failed := failed + 1;
        END;
    END LOOP;
    RETURN failed;
END
$$;
SELECT failing(2000);
SELECT pages() AS before \gset
SELECT failing(10000);
SELECT pages() - :before < 1024 AS no_growth;
