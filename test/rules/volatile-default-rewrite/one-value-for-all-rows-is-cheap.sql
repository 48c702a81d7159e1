-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/migrations/001_init.up.sql
CREATE TABLE users (id bigint PRIMARY KEY);
-- @file db/migrations/002_x.up.sql
ALTER TABLE users ADD COLUMN a timestamptz NOT NULL DEFAULT now();
ALTER TABLE users ADD COLUMN b timestamptz DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE users ADD COLUMN c date DEFAULT CURRENT_DATE + 7;
ALTER TABLE users ADD COLUMN d text DEFAULT current_user;
ALTER TABLE users ADD COLUMN e timestamptz DEFAULT (now() AT TIME ZONE 'utc');
ALTER TABLE users ADD COLUMN f timestamptz DEFAULT now() + interval '1 day';
ALTER TABLE users ADD COLUMN g text[] DEFAULT ARRAY['a', 'b']::text[];
ALTER TABLE users ADD COLUMN h jsonb DEFAULT '{}'::jsonb;
ALTER TABLE users ADD COLUMN i jsonb DEFAULT jsonb_build_object('a', 1);
ALTER TABLE users ADD COLUMN j int DEFAULT 1, ADD COLUMN k text DEFAULT 'x', ADD COLUMN l bool DEFAULT true;
ALTER TABLE users ADD COLUMN m int DEFAULT extract(epoch from now())::int;
ALTER TABLE users ADD COLUMN n text DEFAULT NULL;
ALTER TABLE users ADD COLUMN o uuid DEFAULT auth.uid();
ALTER TABLE users ADD COLUMN p text DEFAULT current_setting('app.tenant', true);
ALTER TABLE users ADD COLUMN q uuid DEFAULT '00000000-0000-0000-0000-000000000000';
ALTER TABLE users ADD COLUMN r timestamptz DEFAULT transaction_timestamp();
ALTER TABLE users ADD COLUMN t uuid DEFAULT extensions.uuid_generate_v5(extensions.uuid_ns_url(), 'x');
ALTER TABLE users ADD COLUMN u timestamptz DEFAULT pg_catalog.now();
ALTER TABLE users ADD COLUMN s uuid;
ALTER TABLE users ALTER COLUMN s SET DEFAULT gen_random_uuid();
