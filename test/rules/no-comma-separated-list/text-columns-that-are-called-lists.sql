CREATE TABLE posts (
  id bigint PRIMARY KEY,
  tag_ids varchar(200),
--^^^^^^^ no-comma-separated-list 50
  "authorIds" text,
--^^^^^^^^^^^ no-comma-separated-list 50
  reviewer_list character varying(500) NOT NULL DEFAULT '',
--^^^^^^^^^^^^^ no-comma-separated-list 50
  countries_csv text,
--^^^^^^^^^^^^^ no-comma-separated-list 50
  tags text,
--^^^^ no-comma-separated-list 50
  "Tag_ids_hash" text,
  ids text,
  list_name text,
  price_list text,
  specialist text,
  kids text
);
ALTER TABLE posts ADD COLUMN editor_ids text;
--                           ^^^^^^^^^^ no-comma-separated-list 50
