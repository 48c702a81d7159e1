-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file procedures/a.sql
CREATE PROCEDURE p AS
BEGIN
  DECLARE @id INT;
  DECLARE c CURSOR FOR SELECT id FROM users;
  OPEN c;
  FETCH NEXT FROM c INTO @id;
  WHILE @@FETCH_STATUS = 0
  BEGIN
    UPDATE orders SET seen = 1 WHERE user_id = @id;
--  ^^^^^^ n-plus-one-query 50
    IF @id > 3
    BEGIN
      DELETE FROM lines WHERE user_id = @id;
--    ^^^^^^ n-plus-one-query 50
    END
    FETCH NEXT FROM c INTO @id;
  END
  UPDATE orders SET seen = 1 WHERE user_id = @id;
  WHILE 1 = 1
  BEGIN
    DELETE TOP (1000) FROM log WHERE old = 1;
    IF @@ROWCOUNT = 0 BREAK;
  END
END
GO
SELECT u.id, (SELECT COUNT(*) FROM orders o WHERE o.user_id = u.id) FROM users u;
--            ^^^^^^ n-plus-one-query 50
SELECT u.id, a.n FROM users u OUTER APPLY (SELECT COUNT(*) AS n FROM orders o WHERE o.user_id = u.id) a;
