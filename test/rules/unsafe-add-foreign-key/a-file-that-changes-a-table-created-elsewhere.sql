-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file change.sql
CREATE TABLE plans (id bigint PRIMARY KEY);
ALTER TABLE accounts ADD CONSTRAINT accounts_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES plans (id);
--                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-foreign-key 90
