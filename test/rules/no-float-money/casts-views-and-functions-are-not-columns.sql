CREATE TABLE products (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, price numeric(19,4));
CREATE VIEW priced AS SELECT id, price::double precision AS price FROM products;
CREATE FUNCTION total_price(price double precision) RETURNS double precision LANGUAGE sql AS $$ SELECT $1 $$;
CREATE TABLE copied AS SELECT id, price::double precision AS price FROM products;
