-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/drop/shop.drop.engine.sql
drop index shop_idx;
drop table shop;
