CREATE TABLE bookings (
  id bigint PRIMARY KEY,
  room int,
  during tstzrange,
  EXCLUDE USING gist (room WITH =, during WITH &&)
);
