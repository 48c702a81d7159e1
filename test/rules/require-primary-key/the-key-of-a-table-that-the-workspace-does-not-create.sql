-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_keys.up.sql
ALTER TABLE users DROP CONSTRAINT users_pkey;
--                ^^^^^^^^^^^^^^^^^^^^^^^^^^ require-primary-key 90
ALTER TABLE posts DROP CONSTRAINT posts_pkey, ADD PRIMARY KEY (id);
ALTER TABLE tags DROP CONSTRAINT pk_tags;
ALTER TABLE logs DROP CONSTRAINT logs_name_key, DROP COLUMN id;
-- @file db/migrations/015_keys.up.sql
ALTER TABLE tags ADD CONSTRAINT tags_pk PRIMARY KEY (id);
