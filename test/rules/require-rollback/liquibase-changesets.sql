-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/changelog/001.sql
--liquibase formatted sql
--changeset me:1
CREATE TABLE users (id int);
--rollback DROP TABLE users;
--changeset me:2
  CREATE TABLE orders (id int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-rollback 85
--changeset me:3
UPDATE users SET id = 1 WHERE id = 2;
--rollback empty
