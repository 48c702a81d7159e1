-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text);
CREATE VIEW gone AS SELECT * FROM users;
CREATE VIEW replaced AS SELECT * FROM users;
CREATE VIEW kept AS SELECT * FROM users;
--                         ^ no-select-star 95
-- @file db/migrations/002_views.up.sql
DROP VIEW gone;
CREATE OR REPLACE VIEW replaced AS SELECT id, email FROM users;
-- @file db/migrations/002_views.down.sql
CREATE OR REPLACE VIEW replaced AS SELECT * FROM users;
