-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE documents (id bigint PRIMARY KEY);
CREATE TABLE document_versions (id bigint PRIMARY KEY, document_id bigint REFERENCES documents ON DELETE CASCADE, body text);
CREATE TABLE audit_entries (id bigint PRIMARY KEY, document_id bigint REFERENCES documents ON DELETE CASCADE, body text);
--                                                 ^^^^^^^^^^^ cascade-delete-chain 50
