-- Before each nightly load of the price list.
DELETE FROM price_imports;

-- The sale is over.
UPDATE products SET on_sale = false;
