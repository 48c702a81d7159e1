CREATE TABLE posts (
  id bigint PRIMARY KEY,
  tag_ids bigint[],
  author_ids jsonb,
  reviewer_list json,
  tags text[],
  user_ids integer,
  flag_list char(1)
);
