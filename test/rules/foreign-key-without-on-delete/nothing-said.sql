-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE users (id bigint PRIMARY KEY);
CREATE TABLE posts (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), editor_id bigint, FOREIGN KEY (editor_id) REFERENCES users ON UPDATE CASCADE);
--                                         ^^^^^^^ foreign-key-without-on-delete 25
--                                                                                                                       ^^^^^^^^^ foreign-key-without-on-delete 25
ALTER TABLE posts ADD COLUMN owner_id bigint REFERENCES public.users (id) DEFERRABLE INITIALLY DEFERRED;
--                           ^^^^^^^^ foreign-key-without-on-delete 25
ALTER TABLE posts ADD COLUMN agent_id bigint;
ALTER TABLE posts ADD CONSTRAINT agent FOREIGN KEY (agent_id) REFERENCES users (id) NOT VALID;
--                                                  ^^^^^^^^ foreign-key-without-on-delete 25
