-- @file schemawise.config.json
{"dialect": "tsql"}
-- @file db/migrations/V002__orders.sql
ALTER TABLE [dbo].[Orders] WITH CHECK ADD CONSTRAINT [FK_Orders_Users] FOREIGN KEY ([UserId]) REFERENCES [dbo].[Users] ([Id])
--                                                                                  ^^^^^^^^ foreign-key-without-on-delete 25
GO
ALTER TABLE [dbo].[Items] ADD CONSTRAINT [FK_Items_Orders] FOREIGN KEY ([OrderId]) REFERENCES [dbo].[Orders] ([Id]) ON DELETE CASCADE
GO
