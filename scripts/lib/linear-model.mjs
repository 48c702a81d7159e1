const ROUNDS = 200;
const RATE = 0.5;
/** How strongly weights are held to their prior. */
const PULL = 0.00025;

/**
 * Fits a multinomial logistic regression by full-batch AdaGrad, without randomness.
 *
 * @param {{
 *   examples: {features: ReadonlyMap<string, number>, target: number[]}[],
 *   classes: number,
 *   priors: ReadonlyMap<string, [number, number]>,
 *   stiffness: (feature: string) => number,
 * }} input `priors` names for a feature the class and weight that it starts from and is pulled to; all others are pulled to 0
 * @returns {Map<string, Float64Array>} the weights of each feature by class
 */
export function train({ examples, classes, priors, stiffness }) {
  const columns = new Map();
  const columnOf = (feature) => {
    const known = columns.get(feature);
    if (known !== undefined) return known;
    columns.set(feature, columns.size);
    return columns.size - 1;
  };
  for (const feature of priors.keys()) columnOf(feature);
  const data = examples.map(({ features, target }) => ({
    columns: Int32Array.from(features.keys(), columnOf),
    values: Float64Array.from(features.values()),
    target,
  }));
  const prior = new Float64Array(columns.size * classes);
  const pull = new Float64Array(columns.size);
  for (const [feature, column] of columns) {
    const [index, weight] = priors.get(feature) ?? [0, 0];
    prior[column * classes + index] = weight;
    pull[column] = PULL * stiffness(feature);
  }
  const weights = prior.slice();
  const gradient = new Float64Array(weights.length);
  const squares = new Float64Array(weights.length).fill(1e-3);
  const slopes = new Float64Array(classes);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (const example of data) {
      toShares(example, weights, slopes);
      for (let c = 0; c < classes; c++) slopes[c] -= example.target[c];
      addGradient(example, slopes, gradient);
    }
    for (let at = 0; at < weights.length; at++) {
      const slope = gradient[at] / data.length + pull[Math.floor(at / classes)] * (weights[at] - prior[at]);
      squares[at] += slope * slope;
      weights[at] -= (RATE * slope) / Math.sqrt(squares[at]);
    }
  }
  return new Map([...columns].map(([name, at]) => [name, weights.subarray(at * classes, (at + 1) * classes)]));
}

/** Writes each class's share of belief in the example to `shares`. */
function toShares({ columns, values }, weights, shares) {
  const classes = shares.length;
  shares.fill(0);
  for (let k = 0; k < columns.length; k++) {
    const from = columns[k] * classes;
    const value = values[k];
    for (let c = 0; c < classes; c++) shares[c] += weights[from + c] * value;
  }
  const highest = Math.max(...shares);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += shares[c] = Math.exp(shares[c] - highest);
  for (let c = 0; c < classes; c++) shares[c] /= sum;
}

function addGradient({ columns, values }, slopes, gradient) {
  const classes = slopes.length;
  for (let k = 0; k < columns.length; k++) {
    const from = columns[k] * classes;
    const value = values[k];
    for (let c = 0; c < classes; c++) gradient[from + c] += slopes[c] * value;
  }
}
