-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE courses (id int PRIMARY KEY, title varchar(50));
CREATE TABLE enrolments (
  student_id int NOT NULL,
  course_id int NOT NULL,
  course_title varchar(50),
--^^^^^^^^^^^^ partial-dependency 25
  grade int,
  PRIMARY KEY (student_id, course_id),
  FOREIGN KEY (course_id) REFERENCES courses (id)
);
