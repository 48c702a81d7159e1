import { Conclusions } from '../../model/conclusions.ts';

/**
 * A function whose answers are remembered for as long as what they are about is in use. For what depends on one statement, table or run
 * alone: rules of file and database scope run at every keystroke, and nearly everything that they look at is as it was.
 */
export function remembered<K extends object, V>(compute: (about: K) => V): (about: K) => V {
  const known = new Conclusions<K, { readonly answer: V }>();
  return (about) => {
    let entry = known.get(about);
    if (!entry) {
      entry = { answer: compute(about) };
      known.set(about, entry);
    }
    return entry.answer;
  };
}
