import fc from 'fast-check';

/** Runs repeat exactly; set FC_SEED to another number (or to `random`) to let the property tests look elsewhere. */
const seed = process.env.FC_SEED ?? '20240101';

if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) });
