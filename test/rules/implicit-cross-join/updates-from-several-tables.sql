-- @file queries/a.sql
UPDATE a SET x = b.x FROM b, c WHERE b.a_id = a.id AND c.kind = 'k';
--                           ^ implicit-cross-join 85
UPDATE a SET x = b.x FROM b, c WHERE b.a_id = a.id AND c.a_id = a.id;
UPDATE a SET x = b.x FROM b JOIN c ON c.b_id = b.id WHERE b.a_id = a.id;
UPDATE a SET x = b.x FROM b WHERE b.a_id = a.id;
-- @file db/migrations/V001__a.sql
CREATE TABLE recipient (id int PRIMARY KEY, document_id int, email text, deleted_at timestamptz);
CREATE TABLE document (id int PRIMARY KEY, deleted_at timestamptz);
CREATE TABLE users (id int PRIMARY KEY, email text);
-- @file db/migrations/V002__b.sql
UPDATE recipient SET deleted_at = document.deleted_at FROM document, users
WHERE recipient.document_id = document.id AND recipient.email = users.email;
-- @file db/migrations/V003__c.sql
ALTER TABLE recipient DROP COLUMN document_id;
