-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql
CREATE TABLE items_on_organization_workspace_project_environment_and_release_and_everything_else_that_anybody_cou (id integer PRIMARY KEY);
