-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file schema.sql
CREATE TABLE `Departments` (id int PRIMARY KEY, Name varchar(50));
CREATE TABLE employees (
  id int PRIMARY KEY,
  department_id int NOT NULL,
  `department_name` varchar(50),
--^^^^^^^^^^^^^^^^^ transitive-dependency 50
  FOREIGN KEY (department_id) REFERENCES `Departments` (id)
);
