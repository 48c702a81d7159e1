import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts);

/** Where the editors for the host tests and for `npm start` are installed; git and the package leave it out. */
export const hostDirectory = inRoot('.host');
