-- @file supabase/migrations/20240101000000_storage.sql
create policy p on storage.objects for select using (bucket_id = 'avatars');
