-- @file db/migration/V5__a.sql
CREATE TABLE a (id bigint PRIMARY KEY);
-- @file db/migration/V5__b.sql
  CREATE TABLE b (
--^^^^^^^^^^^^^^^^ duplicate-migration-version 95
    id bigint PRIMARY KEY
  );
CREATE TABLE c (id bigint PRIMARY KEY);
-- @file db/migration/V06.0__c.sql
CREATE TABLE d (id bigint PRIMARY KEY);
-- @file db/migration/V6__d.sql
  CREATE TABLE e (id bigint PRIMARY KEY);
--^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ duplicate-migration-version 95
-- @file db/migration/V6.1__e.sql
CREATE TABLE f (id bigint PRIMARY KEY);
-- @file db/migration/R__views.sql
CREATE OR REPLACE VIEW v AS SELECT id FROM a;
-- @file db/migration/R__more.sql
CREATE OR REPLACE VIEW w AS SELECT id FROM a;
