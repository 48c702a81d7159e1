-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE students (id bigint PRIMARY KEY, name text);
CREATE TABLE courses (id bigint PRIMARY KEY, title text);
CREATE TABLE enrolments (
  student_id bigint REFERENCES students (id),
  course_id bigint REFERENCES courses (id),
  course_title text,
--^^^^^^^^^^^^ partial-dependency 25
  "student_grade" text,
  course_grade text,
  PRIMARY KEY (student_id, course_id)
);
CREATE TABLE loans (book_id bigint, reader_id bigint, reader_email text, book_state text, PRIMARY KEY (book_id, reader_id));
--                                                    ^^^^^^^^^^^^ partial-dependency 25
CREATE TABLE simple (id bigint PRIMARY KEY, course_id bigint REFERENCES courses (id), course_name text);
CREATE TABLE loan_history (book_id bigint, reader_id bigint, reader_email text, PRIMARY KEY (book_id, reader_id));
CREATE TABLE kept (book_id bigint, reader_id bigint, reader_email_snapshot text, PRIMARY KEY (book_id, reader_id));
