-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql
CREATE TABLE items_on_organization_workspace_project_environment_and_release_ (id bigint PRIMARY KEY, items_on_organization_workspace_project_environment_and_release_a int, "éééééééééééééééééééééééééééééééé" int, CONSTRAINT items_on_organization_workspace_project_environment_and_release_and_ev CHECK (id > 0));
--           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
--                                                                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
--                                                                                                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
--                                                                                                                                                                                                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
CREATE INDEX CONCURRENTLY items_on_organization_workspace_project_environment_and_release_and ON items (id);
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
ALTER TABLE items ADD COLUMN items_on_organization_workspace_project_environment_and_release_an int;
--                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
ALTER TABLE items RENAME TO items_on_organization_workspace_project_environment_and_release_and_everything_e;
--                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
CREATE VIEW app.items_on_organization_workspace_project_environment_and_release_and_ever AS SELECT 1 AS a;
--              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
CREATE TYPE items_on_organization_workspace_project_environment_and_release_and_e AS ENUM ('a');
--          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
ALTER INDEX a RENAME TO items_on_organization_workspace_project_environment_and_release_and_eve;
--                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identifier-too-long 95
