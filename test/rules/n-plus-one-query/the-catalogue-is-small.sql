-- @file db/queries/catalogue.sql
SELECT c.relname, (SELECT count(*) FROM pg_policy AS p WHERE p.polrelid = c.oid) AS policies FROM pg_class AS c;
