-- @file schema.sql
CREATE TABLE columns (id bigint PRIMARY KEY, type_id bigint, collation_id bigint);
CREATE TABLE types (id bigint PRIMARY KEY, name text);
CREATE TABLE collations (id bigint PRIMARY KEY, name text);
-- @file query.sql
SELECT c.id, (SELECT o.name FROM collations o, types t WHERE o.id = c.collation_id AND t.id = c.type_id AND o.name <> t.name)
FROM columns c WHERE c.id = 1;
SELECT c.id, (SELECT max(o.name) FROM collations o, types t WHERE o.name > c.id::text)
--                                                  ^^^^^^^ implicit-cross-join 85
FROM columns c WHERE c.id = 1;
