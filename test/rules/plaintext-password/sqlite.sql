CREATE TABLE users (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  password TEXT,
--^^^^^^^^ plaintext-password 75
  password_digest TEXT
);
