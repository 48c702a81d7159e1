-- @file schemawise.config.json
{"dialect": "mysql"}
-- @file db/schema.sql
CREATE TABLE `items_on_organization_workspace_project_environment_and_release_a` (id bigint PRIMARY KEY, items_on_organization_workspace_project_environment_and_release_ int, KEY `items_on_organization_workspace_project_environment_and_release_an` (id), `éééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééééé` int);
--           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
--                                                                                                                                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
