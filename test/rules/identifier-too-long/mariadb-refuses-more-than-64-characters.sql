-- @file schemawise.config.json
{"dialect": "mariadb"}
-- @file db/schema.sql
CREATE INDEX items_on_organization_workspace_project_environment_and_release_a ON items (id);
--           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
