-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file store/migration/postgres/0.26/00__init.sql
CREATE TABLE memo (id serial PRIMARY KEY);
-- @file store/migration/postgres/0.27/00__share.sql
CREATE TABLE memo_share (id serial PRIMARY KEY, memo_id int REFERENCES memo (id));
CREATE INDEX memo_share_memo_id_idx ON memo_share (memo_id);
-- @file store/migration/postgres/LATEST.sql
CREATE TABLE memo (id serial PRIMARY KEY);
CREATE TABLE memo_share (id serial PRIMARY KEY, memo_id int REFERENCES memo (id));
CREATE INDEX memo_share_memo_id_idx ON memo_share (memo_id);
