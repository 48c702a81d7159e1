-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file schema.sql
CREATE TABLE A (Id uniqueidentifier DEFAULT NEWID() PRIMARY KEY);
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mysql-mixed-uuid-primary-key 50
CREATE TABLE B (Id uniqueidentifier DEFAULT NEWSEQUENTIALID() PRIMARY KEY);
CREATE TABLE C (Id uniqueidentifier DEFAULT NEWID() PRIMARY KEY NONCLUSTERED);
CREATE TABLE D (Id uniqueidentifier DEFAULT NEWID(), CONSTRAINT PK_D PRIMARY KEY NONCLUSTERED (Id));
