-- @file queries/a.sql
UPDATE a SET x = b.x FROM b, c WHERE b.a_id = a.id AND c.kind = 'k';
--                           ^ implicit-cross-join 85
UPDATE a SET x = b.x FROM b, c WHERE b.a_id = a.id AND c.a_id = a.id;
UPDATE a SET x = b.x FROM b JOIN c ON c.b_id = b.id WHERE b.a_id = a.id;
UPDATE a SET x = b.x FROM b WHERE b.a_id = a.id;
