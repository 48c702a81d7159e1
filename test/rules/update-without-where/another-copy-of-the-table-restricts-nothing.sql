-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file queries/prices.sql
  UPDATE prices SET amount = o.amount FROM prices p JOIN offers o ON o.price_id = p.id WHERE p.id = prices.id;
  UPDATE prices SET amount = o.amount FROM prices p JOIN offers o ON o.price_id = p.id;
--^^^^^^^^^^^^^ update-without-where 90
