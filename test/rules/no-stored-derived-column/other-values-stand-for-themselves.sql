-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file schema.sql
CREATE TABLE people (id bigint PRIMARY KEY, first_name text, last_name text, display_name text, age int);
CREATE TABLE orders (id bigint PRIMARY KEY, tax_amount numeric, quantity int, price numeric, amount numeric);
CREATE TABLE lines (id bigint PRIMARY KEY, quantity int, unit_price numeric, discount_amount numeric, total text);
CREATE TABLE trips (id bigint PRIMARY KEY, started_at timestamptz, duration int);
CREATE TABLE plans (id bigint PRIMARY KEY, start_date date, end_date date, duration text);
CREATE TABLE posts (id bigint PRIMARY KEY, comments_count int, retry_count int);
CREATE TABLE fact_sales (id bigint PRIMARY KEY, quantity int, unit_price numeric, total numeric);
CREATE TABLE price_history (id bigint PRIMARY KEY, quantity int, unit_price numeric, total numeric);
CREATE TEMP TABLE t (quantity int, unit_price numeric, total numeric);
CREATE MATERIALIZED VIEW m AS SELECT quantity, unit_price, quantity * unit_price AS total FROM lines;
