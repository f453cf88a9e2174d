-- An entry that is wrong is kept out of the table, and the message says why.
.echo on
.nullvalue NULL
CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    entry TEXT NOT NULL CHECK (mulu_require(entry, 'as_of = 2026-11-21')),
    draft TEXT CONSTRAINT draft_is_valid CHECK (mulu_is_valid(draft, 'as_of = 2026-11-21')),
    valid INTEGER GENERATED ALWAYS AS (mulu_is_valid(draft, 'as_of = 2026-11-21')) STORED
);
CREATE INDEX invalid ON entry (id) WHERE NOT mulu_is_valid(entry, 'as_of = 2026-11-21');
INSERT INTO entry (id, entry) VALUES (1, '{"name": "车辆信息", "share": {"type": "not_shared"}}');
INSERT INTO entry (id, entry) VALUES (2, NULL);
-- What is not known is not refused by a CHECK: that is what NOT NULL is for.
INSERT INTO entry (id, entry) VALUES (3, CAST(readfile('clean.json') AS TEXT));
INSERT INTO entry SELECT 4, entry, '{}' FROM entry WHERE id = 3;
INSERT INTO entry SELECT 5, entry, entry FROM entry WHERE id = 3;
UPDATE entry SET entry = json_set(entry, '$.share', json('{"type": "not_shared"}')) WHERE id = 5;
SELECT id, entry ->> 'name', draft IS NULL, valid FROM entry ORDER BY id;
PRAGMA integrity_check;
-- What depends on the day may be neither stored nor indexed.
CREATE TABLE refused (entry TEXT, valid INTEGER GENERATED ALWAYS AS (mulu_is_valid(entry)) STORED);
CREATE INDEX refused ON entry (mulu_is_valid(entry));
-- A trigger keeps the findings beside the entries, also where the schema is not trusted.
PRAGMA trusted_schema = OFF;
CREATE TABLE note (entry INTEGER, rule TEXT, message TEXT);
CREATE TABLE free (id INTEGER PRIMARY KEY, entry TEXT);
CREATE TRIGGER noted AFTER INSERT ON free BEGIN
    INSERT INTO note SELECT new.id, rule, message FROM mulu_findings(new.entry, 'as_of = 2026-11-21') WHERE severity = 'error';
END;
INSERT INTO free VALUES (1, '{"share": {"type": "not_shared"}}'), (2, NULL);
SELECT entry, rule, message FROM note WHERE rule LIKE 'SHR%';
-- Ten errors, and how many more there are.
SELECT mulu_require('{"items": [' || group_concat('{"name": ""}') || ']}', 'as_of = 2026-11-21') FROM note;
