/**
 * The exponent of a power law through points, by least squares over the logarithms: 0 does not grow, 1 grows with the size,
 * 2 with its square.
 *
 * @param {{size: number, value: number}[]} points values above 0
 */
export function exponentOf(points) {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  const mean = (pick) => logs.reduce((total, point) => total + pick(point), 0) / logs.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const slope =
    logs.reduce((total, point) => total + (point.x - x) * (point.y - y), 0) /
    logs.reduce((total, point) => total + (point.x - x) ** 2, 0);
  return Math.round(slope * 100) / 100;
}
