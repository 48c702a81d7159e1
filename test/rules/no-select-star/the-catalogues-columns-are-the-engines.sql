SELECT * FROM pg_replication_slots WHERE slot_name = 's';
SELECT * FROM information_schema.columns WHERE table_name = 'users';
SELECT * FROM pg_indexes i JOIN users u ON u.name = i.tablename;
--     ^ no-select-star 85
