/**
 * PostgreSQL functions that are VOLATILE (`pg_proc.provolatile = 'v'`) and give values, with those of the extensions uuid-ossp, pgcrypto
 * and pg_uuidv7 that stand in defaults.
 */
export const VOLATILE_POSTGRES: ReadonlySet<string> = new Set(
  (
    'random random_normal gen_random_uuid uuidv4 uuidv7 uuid_generate_v1 uuid_generate_v1mc uuid_generate_v4 uuid_generate_v6 uuid_generate_v7 ' +
    'uuid_v7 gen_random_bytes gen_salt clock_timestamp timeofday nextval setval currval lastval setseed pg_sleep'
  ).split(' '),
);

/**
 * PostgreSQL functions that are STABLE or IMMUTABLE and stand in defaults (`pg_proc.provolatile`), with the stable ones that Supabase
 * declares in its schema `auth`.
 */
export const STABLE_POSTGRES: ReadonlySet<string> = new Set(
  (
    'now current_timestamp current_date current_time localtime localtimestamp transaction_timestamp statement_timestamp current_user ' +
    'session_user user current_role current_catalog current_schema current_schemas current_database current_setting pg_backend_pid ' +
    'txid_current pg_current_xact_id inet_client_addr inet_client_port inet_server_addr version pg_trigger_depth ' +
    'timezone date_trunc date_part date_bin extract age to_char to_date to_timestamp to_number make_date make_time make_timestamp ' +
    'make_timestamptz make_interval justify_days justify_hours justify_interval isfinite ' +
    'coalesce nullif greatest least abs ceil ceiling floor round trunc sign mod power sqrt exp ln log pi degrees radians div width_bucket ' +
    'concat concat_ws format lower upper initcap btrim ltrim rtrim trim length char_length character_length octet_length bit_length lpad rpad left right ' +
    'substr substring replace reverse repeat split_part strpos position overlay translate ascii chr quote_ident quote_literal quote_nullable ' +
    'regexp_replace regexp_match string_to_array array_to_string md5 sha224 sha256 sha384 sha512 digest hmac crypt encode decode convert convert_from convert_to ' +
    'hashtext to_hex to_bin to_oct get_bit get_byte set_bit set_byte bit_count ' +
    'array_append array_prepend array_cat array_remove array_fill array_length array_lower array_upper array_position cardinality ' +
    'to_json to_jsonb row_to_json array_to_json json_build_object jsonb_build_object json_build_array jsonb_build_array json_object jsonb_object ' +
    'json_array json_scalar jsonb_set jsonb_insert jsonb_strip_nulls json_strip_nulls jsonb_extract_path jsonb_extract_path_text ' +
    'to_tsvector to_tsquery plainto_tsquery phraseto_tsquery websearch_to_tsquery setweight array_to_tsvector ' +
    'int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange ' +
    'lower_inc upper_inc isempty point box circle line lseg path polygon inet_merge host network netmask masklen set_masklen abbrev family ' +
    'hstore uuid_nil uuid_ns_dns uuid_ns_url uuid_ns_oid uuid_ns_x500 uuid_generate_v3 uuid_generate_v5 unaccent ' +
    'st_point st_makepoint st_setsrid st_geomfromtext st_geogfromtext text varchar int4 int8 numeric date time interval ' +
    'auth.uid auth.jwt auth.role auth.email'
  ).split(' '),
);

/** MySQL and MariaDB functions that are known to differ between calls or rows (MySQL manual, “Nondeterministic functions” in 19.2.1.3). */
export const NONDETERMINISTIC_MYSQL: ReadonlySet<string> = new Set(
  (
    'now current_timestamp localtime localtimestamp sysdate curdate current_date curtime current_time utc_date utc_time utc_timestamp unix_timestamp ' +
    'uuid uuid_short rand random_bytes uuid_to_bin bin_to_uuid uuid_v4 uuid_v7 sys_guid ' +
    'user current_user session_user system_user connection_id last_insert_id nextval'
  ).split(' '),
);
