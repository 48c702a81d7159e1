CREATE VIEW pairs AS SELECT a.id AS id1, b.id AS id2 FROM people a, people b;
