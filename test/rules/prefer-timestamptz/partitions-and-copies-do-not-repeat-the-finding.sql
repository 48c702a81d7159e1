CREATE TABLE events (id bigint, at timestamp) PARTITION BY RANGE (id);
--                                 ^^^^^^^^^ prefer-timestamptz 75
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (9);
CREATE TABLE events_copy (LIKE events);
CREATE TABLE events_as AS SELECT at FROM events;
CREATE VIEW v AS SELECT at::timestamp AS t FROM events;
CREATE FOREIGN TABLE f (at timestamp) SERVER s;
