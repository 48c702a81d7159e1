-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE TABLE teams (id bigint PRIMARY KEY, account_id bigint REFERENCES accounts (id) ON DELETE CASCADE);
CREATE TABLE members (id bigint PRIMARY KEY, team_id bigint REFERENCES teams (id) ON DELETE CASCADE, deleted_at timestamptz);
CREATE TABLE plans (id bigint PRIMARY KEY);
CREATE TABLE bills (id bigint PRIMARY KEY, plan_id bigint REFERENCES plans (id) ON DELETE RESTRICT, deleted_at timestamptz);
-- @file db/queries/q.sql
  DELETE FROM accounts WHERE id = $1;
--^^^^^^^^^^^^^^^^^^^^ hard-delete-on-soft-delete-table 85
DELETE FROM plans WHERE id = $1;
