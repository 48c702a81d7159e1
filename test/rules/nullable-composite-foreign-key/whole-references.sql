-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE p (a int, b int, PRIMARY KEY (a, b));
CREATE TABLE c (id int PRIMARY KEY, a int NOT NULL, b int NOT NULL, FOREIGN KEY (a, b) REFERENCES p (a, b));
CREATE TABLE d (id int PRIMARY KEY, a int, b int, FOREIGN KEY (a, b) REFERENCES p (a, b) MATCH FULL);
CREATE TABLE e (id int PRIMARY KEY, a int, b int, FOREIGN KEY (a, b) REFERENCES p (a, b), CHECK (num_nonnulls(a, b) IN (0, 2)));
CREATE TABLE f (a int, b int, PRIMARY KEY (a, b), FOREIGN KEY (a, b) REFERENCES p (a, b));
CREATE TABLE g (id int PRIMARY KEY, a int REFERENCES q (id));
CREATE TABLE users (tenant_id int, id int, PRIMARY KEY (tenant_id, id));
CREATE TABLE h (id int PRIMARY KEY, tenant_id int NOT NULL, user_id int, FOREIGN KEY (tenant_id, user_id) REFERENCES users (tenant_id, id));
