CREATE TABLE t (
  id bigint PRIMARY KEY,
  account text, habitat text, hash text, issue text, update text, format text, "isbn" text, country text, is_done boolean, date text, count text, update_date date
);
