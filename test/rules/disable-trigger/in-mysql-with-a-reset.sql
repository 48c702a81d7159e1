-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/migrations/002_fill.sql
SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0;
DROP TABLE items;
SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS;
