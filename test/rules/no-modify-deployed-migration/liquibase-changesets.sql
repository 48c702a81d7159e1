-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/changelog/001_users.sql
--liquibase formatted sql

--changeset ann:users
-- A comment that was not there.
CREATE TABLE users (id bigint PRIMARY KEY);
--rollback DROP TABLE users;

--changeset ann:orders
  CREATE TABLE orders (id bigint PRIMARY KEY, total int);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90

--changeset ann:view runOnChange:true
CREATE OR REPLACE VIEW v AS SELECT id, 1 AS one FROM users;

--changeset bob:items
CREATE TABLE items (id bigint PRIMARY KEY);
-- @deployed-as db/changelog/001_users.sql
--liquibase formatted sql

--changeset ann:users
CREATE TABLE users (id bigint PRIMARY KEY);
--rollback DROP TABLE users;

--changeset ann:orders
CREATE TABLE orders (id bigint PRIMARY KEY);

--changeset ann:view runOnChange:true
CREATE OR REPLACE VIEW v AS SELECT id FROM users;
