CREATE TABLE posts (id bigint PRIMARY KEY, tag_ids text, tags text, author_ids text);
--                                                                  ^^^^^^^^^^ no-comma-separated-list 50
CREATE TABLE tags (id bigint PRIMARY KEY);
CREATE TABLE post_tags (
  post_id bigint REFERENCES posts (id),
  tag_id bigint REFERENCES tags (id),
  PRIMARY KEY (post_id, tag_id)
);
