-- @file db/schema.sql
CREATE TABLE tags (id bigint PRIMARY KEY, entity_id bigint NOT NULL, kind text NOT NULL, tag text NOT NULL);
CREATE INDEX tags_entity ON tags (entity_id, kind);
CREATE INDEX tags_tag ON tags (tag);
-- @file queries/tags.sql
SELECT id FROM tags WHERE lower(tag) = $1;
--                        ^^^^^^^^^^ non-sargable-predicate 85
SELECT id FROM tags WHERE entity_id = $1 AND lower(tag) = $2;
--                                           ^^^^^^^^^^ non-sargable-predicate 50
SELECT id FROM tags WHERE kind = $1 AND lower(tag) = $2;
--                                      ^^^^^^^^^^ non-sargable-predicate 85
SELECT id FROM tags WHERE entity_id = $1 OR lower(tag) = $2;
--                                          ^^^^^^^^^^ non-sargable-predicate 85
