-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/changelog/001_users.sql
--liquibase formatted sql
--changeset ann:users
  CREATE TABLE users (id bigint PRIMARY KEY);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-modify-deployed-migration 90
-- @deployed-as db/changelog/001_users.sql
--liquibase formatted sql
--changeset ann:users
CREATE TABLE users (id bigint PRIMARY KEY);
--changeset ann:orders
CREATE TABLE orders (id bigint PRIMARY KEY);
