CREATE TABLE cards (
  id bigserial PRIMARY KEY,
  cvv text,
--^^^ no-cvv-storage 95
  cvc2 varchar(4),
--^^^^ no-cvv-storage 95
  card_cvv int,
--^^^^^^^^ no-cvv-storage 95
  cvv_encrypted bytea,
--^^^^^^^^^^^^^ no-cvv-storage 95
  "CardPin" text,
--^^^^^^^^^ no-cvv-storage 95
  track_data text,
--^^^^^^^^^^ no-cvv-storage 95
  cvc_check text,
  cvv_verified boolean,
  cvv_result_code text,
  pin_code text,
  tracking_data text,
  provider_token text
);
ALTER TABLE accounts ADD COLUMN cvv_code text;
--                              ^^^^^^^^ no-cvv-storage 95
CREATE VIEW v AS SELECT cvv FROM cards;
