CREATE TABLE taxes (id bigserial PRIMARY KEY);
CREATE TABLE items (
  id bigserial PRIMARY KEY,
  tax_id bigint REFERENCES taxes (id),
  diagnosis uuid REFERENCES diagnoses (id),
  tax_id2 int
);
