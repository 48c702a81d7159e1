-- Product page: everything about one product.
SELECT *
FROM products
WHERE sku = $1;

-- Search box.
SELECT id, name, price
FROM products
WHERE name ILIKE '%' || $1 || '%'
ORDER BY name
LIMIT 50;
