CREATE TABLE t (id bigint PRIMARY KEY, code char(5) NOT NULL DEFAULT 'ab', fine text, flag char(1) DEFAULT 'N'::bpchar);
--                                          ^^^^^^^ no-char-type 75
--                                                                                         ^^^^^^^ no-char-type 75
