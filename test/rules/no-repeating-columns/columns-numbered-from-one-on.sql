CREATE TABLE contacts (
  id bigint PRIMARY KEY,
  phone1 text,
--^^^^^^ no-repeating-columns 50
  phone2 text,
  phone3 text,
  email_1 text,
--^^^^^^^ no-repeating-columns 50
  email_2 text,
  "Photo1" text,
--^^^^^^^^ no-repeating-columns 50
  "Photo2" text,
  opt01 int,
--^^^^^ no-repeating-columns 50
  opt02 int,
  step2 text,
  step3 text,
  level1 text
);
