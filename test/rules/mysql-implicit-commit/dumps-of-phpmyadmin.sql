-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file dump.sql
SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
START TRANSACTION;
SET time_zone = "+00:00";
CREATE TABLE t (id int);
COMMIT;
