-- @file db/migrations/001_init.up.sql
CREATE TABLE order_statuses (id smallint PRIMARY KEY, name text NOT NULL);
CREATE TABLE planets (id int PRIMARY KEY, name text NOT NULL);
INSERT INTO planets VALUES (1, 'Mercury'), (2, 'Venus');
