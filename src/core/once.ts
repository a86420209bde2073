/**
 * The same answer for the same thing, worked out once: a dossier never changes, and one turn asks much of it many times.
 * It is held no longer than what it is about.
 * @param work pure; what it gives is shared, so nobody may change it
 */
export function once<A extends object, R>(work: (a: A) => R): (a: A) => R {
  const known = new WeakMap<A, { readonly result: R }>();
  return (a) => {
    const found = known.get(a) ?? { result: work(a) };
    known.set(a, found);
    return found.result;
  };
}

/** The same for two things of which the first seldom is another: a setting and a dossier. */
export function onceOfTwo<A extends object, B extends object, R>(work: (a: A, b: B) => R): (a: A, b: B) => R {
  const under = once((a: A) => once((b: B) => work(a, b)));
  return (a, b) => under(a)(b);
}
