CREATE TABLE users (uuid varchar(36) PRIMARY KEY);
CREATE TABLE posts (
  id bigint PRIMARY KEY,
  user_uuid varchar(36) REFERENCES users (uuid),
  doc jsonb,
  worker_uuid varchar(36) GENERATED ALWAYS AS (doc ->> 'worker') STORED
);
