-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql

CREATE TABLE A (Id bigint NOT NULL PRIMARY KEY);
CREATE TABLE B (AId int NOT NULL, No int NOT NULL, CONSTRAINT PK_B PRIMARY KEY (AId, No));
CREATE TABLE C (Id smallint IDENTITY NOT NULL, Name nvarchar(9), X int, Y int, Z int, CONSTRAINT PK_C PRIMARY KEY (Id));
--                 ^^^^^^^^ prefer-bigint-primary-key 50
CREATE TABLE D (Id uniqueidentifier NOT NULL PRIMARY KEY);
