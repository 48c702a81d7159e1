-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE dbo.Departments (Id int PRIMARY KEY, Name nvarchar(50));
GO
CREATE TABLE dbo.Employees (
  Id int PRIMARY KEY,
  DepartmentId int NOT NULL REFERENCES dbo.Departments (Id),
  DepartmentName nvarchar(50)
--^^^^^^^^^^^^^^ transitive-dependency 50
);
