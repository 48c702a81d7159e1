-- @file db/schema.sql
CREATE TABLE "Posts" (
  "ID" bigint PRIMARY KEY,
  TAG_IDS /* '1,2' */ VARCHAR(200) NOT NULL,
--^^^^^^^ no-comma-separated-list 50
  "tagIds" citext
--^^^^^^^^ no-comma-separated-list 50
);
-- @file db/queries.sql
WITH p AS (SELECT * FROM "Posts" WHERE TAG_IDS LIKE '%,' || $1::text || ',%')
--                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT 1 FROM p WHERE NOT (tag_ids ILIKE '%,7,%');
--                         ^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
DELETE FROM "Posts" WHERE string_to_array(lower(tag_ids), ',') @> ARRAY['x'];
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT 1 FROM "Posts" JOIN tags t ON ',' || "Posts".tag_ids || ',' LIKE '%,' || t.id || ',%';
--                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT unnest(string_to_array(tag_ids, ',')) FROM "Posts";
SELECT 1 FROM "Posts" WHERE 'x' = ANY (string_to_array('a,b', ','));
