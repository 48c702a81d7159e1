-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/queries.sql

SELECT Id FROM Posts WHERE ',' + Labels + ',' LIKE '%,' + @tag + ',%';
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT Id FROM Posts WHERE @tag IN (SELECT value FROM STRING_SPLIT(Posts.Labels, ','));
--                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT Id FROM Posts WHERE CHARINDEX(',5,', ',' + Labels + ',') > 0;
--                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-comma-separated-list 75
SELECT Id FROM Posts WHERE Id IN (SELECT value FROM STRING_SPLIT(@ids, ','));
