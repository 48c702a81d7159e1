-- @file db/schema.sql
CREATE TABLE users (id bigint PRIMARY KEY, email text);
CREATE VIEW all_users AS SELECT * FROM users;
--                              ^ no-select-star 95
CREATE MATERIALIZED VIEW cached_users AS SELECT u.* FROM users u;
--                                              ^^^ no-select-star 95
CREATE VIEW listed AS SELECT id, email FROM users;
