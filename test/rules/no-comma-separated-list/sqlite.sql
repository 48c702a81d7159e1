-- @file schemawise.config.json
{"dialect": "sqlite"}
-- @file db/schema.sql

CREATE TABLE posts (id INTEGER PRIMARY KEY, tag_ids TEXT, liste_auteurs TEXT, etiquettes TEXT);
--                                          ^^^^^^^ no-comma-separated-list 50
--                                                        ^^^^^^^^^^^^^ no-comma-separated-list 50
--                                                                            ^^^^^^^^^^ no-comma-separated-list 50
