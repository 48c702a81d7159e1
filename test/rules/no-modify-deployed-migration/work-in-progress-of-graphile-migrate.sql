-- @file .gmrc
{}
-- @file migrations/committed/000001.sql
--! Previous: -
--! Hash: sha1:aaaa
CREATE TABLE users (id bigint PRIMARY KEY);
-- @deployed
-- @file migrations/current.sql
ALTER TABLE users ADD COLUMN email text;
-- @deployed-as migrations/current.sql
-- Enter migration here
