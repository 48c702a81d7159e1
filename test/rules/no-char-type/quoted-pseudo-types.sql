CREATE TABLE t (id bigint PRIMARY KEY, kind "char" NOT NULL, kinds "char"[], a pg_catalog."char");
