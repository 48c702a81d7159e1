-- @file db/schema.sql
CREATE TABLE settings (id boolean PRIMARY KEY DEFAULT true CHECK (id), maintenance boolean);
CREATE TABLE counters (id int PRIMARY KEY, n bigint, CONSTRAINT one_row CHECK (id = 1));
CREATE TABLE users (id int PRIMARY KEY, n bigint, CHECK (id > 0));
-- @file db/queries/settings.sql
UPDATE settings SET maintenance = true;
UPDATE counters SET n = n + 1;
  UPDATE users SET n = 0;
--^^^^^^^^^^^^ update-without-where 90
