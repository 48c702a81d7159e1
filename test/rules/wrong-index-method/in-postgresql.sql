-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE t (id bigint PRIMARY KEY, tags text[], doc jsonb, words tsvector, body text, old json);
CREATE INDEX tags_idx ON t (tags);
--           ^^^^^^^^ wrong-index-method 75
CREATE INDEX doc_idx ON public.t USING btree (doc);
--           ^^^^^^^ wrong-index-method 75
CREATE INDEX words_idx ON "t" /* all */ (words);
--           ^^^^^^^^^ wrong-index-method 75
CREATE INDEX gin_idx ON t USING gin (tags);
CREATE INDEX gist_idx ON t USING gist (words);
CREATE INDEX body_idx ON t (body);
CREATE INDEX key_idx ON t ((doc ->> 'id'));
CREATE UNIQUE INDEX unique_idx ON t (tags);
