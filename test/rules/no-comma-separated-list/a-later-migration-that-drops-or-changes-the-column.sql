-- @file db/migrations/001_init.up.sql
CREATE TABLE posts (id bigint PRIMARY KEY, tag_ids text, author_ids text);
-- @file db/migrations/002_lists.up.sql
ALTER TABLE posts DROP COLUMN tag_ids;
ALTER TABLE posts ALTER COLUMN author_ids TYPE bigint[] USING string_to_array(author_ids, ',')::bigint[];
