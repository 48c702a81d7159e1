-- @file schemawise.config.json
{"dialect": "postgresql"}
-- @file db/schema.sql

CREATE TABLE checksums (id bigint PRIMARY KEY, sha1 text, sha256 text, md4 text, md5 text, crc32 text, base32 text, base64 text, mp3 bytea, mp4 bytea, utf8 text, utf16 text, ipv4 inet, ipv6 inet, iso2 text, iso3 text, alpha2 text, alpha3 text, address_line_1 text, address_line_2 text, "AddressLine1" text, "AddressLine2" text, "Address1" text, "Address2" text, ligne_adresse_1 text, ligne_adresse_2 text, adresse_ligne1 text, adresse_ligne2 text, addr1 text, addr2 text, line1 text, line2 text);
