-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/014_keys.up.sql
ALTER TABLE teams ADD CONSTRAINT teams_owner_fk FOREIGN KEY (owner_id) REFERENCES users (id);
ALTER TABLE users ADD CONSTRAINT users_team_fk FOREIGN KEY (team_id) REFERENCES teams (id);
--                                                          ^^^^^^^ no-circular-foreign-key 50
ALTER TABLE posts ADD CONSTRAINT posts_user_fk FOREIGN KEY (user_id) REFERENCES users (id);
