-- Orders that still have to leave the house.
SELECT o.id, o.placed_at, c.email
FROM orders AS o
JOIN customers AS c ON c.id = o.customer_id
WHERE o.shipped_at = NULL
ORDER BY o.placed_at;

-- Revenue of the last thirty days.
SELECT date_trunc('day', o.placed_at) AS day, sum(l.quantity * l.unit_price) AS revenue
FROM orders AS o
JOIN order_lines AS l ON l.order_id = o.id
WHERE o.placed_at >= now() - interval '30 days'
GROUP BY 1
ORDER BY 1;
