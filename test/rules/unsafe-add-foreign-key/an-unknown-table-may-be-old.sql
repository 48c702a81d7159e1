-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/009_fk.up.sql
ALTER TABLE ONLY public.posts
  ADD CONSTRAINT posts_user_fk FOREIGN KEY (user_id) REFERENCES public.users (id);
--    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsafe-add-foreign-key 90
