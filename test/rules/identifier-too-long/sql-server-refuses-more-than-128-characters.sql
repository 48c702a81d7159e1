-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/schema.sql
CREATE TABLE dbo.[items_on_organization_workspace_project_environment_and_release_and_everything_else_that_anybody_could_ever_want_to_know_about_th] (Id int PRIMARY KEY, [items_on_organization_workspace_project_environment_and_release_and_everything_else_that_anybody_could_ever_want_to_know_about_t] int);
--               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
CREATE TABLE dbo.items_on_organization_workspace_project_environment_and_release_and_ev (Id int PRIMARY KEY);
