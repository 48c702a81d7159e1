-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file policies.sql
  CREATE POLICY "Users can update their own rows in the projects they are a member of" ON projects USING (owner_id = 1);
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
CREATE POLICY "Users can read their own rows" ON projects FOR SELECT USING (owner_id = 1);
