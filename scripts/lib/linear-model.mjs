const ROUNDS = 200;
const RATE = 0.5;
/** How strongly weights are held to their prior. */
const PULL = 0.001;

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
  const parameters = new Map();
  const parameterOf = (feature) => {
    let parameter = parameters.get(feature);
    if (parameter === undefined) {
      const prior = new Float64Array(classes);
      const [index, weight] = priors.get(feature) ?? [0, 0];
      prior[index] = weight;
      const zeros = () => new Float64Array(classes);
      parameter = {
        weights: prior.slice(),
        prior,
        gradient: zeros(),
        squares: zeros().fill(1e-3),
        pull: PULL * stiffness(feature),
      };
      parameters.set(feature, parameter);
    }
    return parameter;
  };
  for (const feature of priors.keys()) parameterOf(feature);
  const data = examples.map(({ features, target }) => ({
    rows: [...features].map(([feature, value]) => [parameterOf(feature), value]),
    target,
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const parameter of parameters.values()) parameter.gradient.fill(0);
    for (const { rows, target } of data) addGradient(rows, sharesOf(rows, classes), target);
    for (const parameter of parameters.values()) step(parameter, data.length);
  }
  return new Map([...parameters].map(([feature, { weights }]) => [feature, weights]));
}

function sharesOf(rows, classes) {
  const shares = new Float64Array(classes);
  for (const [{ weights }, value] of rows) for (let c = 0; c < classes; c++) shares[c] += weights[c] * value;
  const highest = Math.max(...shares);
  let sum = 0;
  for (let c = 0; c < classes; c++) sum += shares[c] = Math.exp(shares[c] - highest);
  for (let c = 0; c < classes; c++) shares[c] /= sum;
  return shares;
}

function addGradient(rows, shares, target) {
  for (const [{ gradient }, value] of rows) {
    for (let c = 0; c < gradient.length; c++) gradient[c] += (shares[c] - target[c]) * value;
  }
}

function step({ weights, prior, gradient, squares, pull }, count) {
  for (let c = 0; c < weights.length; c++) {
    const slope = gradient[c] / count + pull * (weights[c] - prior[c]);
    squares[c] += slope * slope;
    weights[c] -= (RATE * slope) / Math.sqrt(squares[c]);
  }
}
