import type { Parts } from '../parts.ts';

/**
 * The same function, but what it makes of a slice of the state is made once: states never change, so the very same slice
 * means the very same answer. Whoever shows or sends a view sees by identity what is new in it.
 */
export function kept<S extends object, T, M extends unknown[]>(
  make: (parts: Parts, slice: S, ...more: M) => T,
): (parts: Parts, slice: S, ...more: M) => T {
  const made = new WeakMap<Parts, WeakMap<S, { value: T }>>();
  return (parts, slice, ...more) => {
    const bySlice = made.get(parts) ?? new WeakMap<S, { value: T }>();
    const known = bySlice.get(slice);
    if (known) return known.value;
    const value = make(parts, slice, ...more);
    made.set(parts, bySlice.set(slice, { value }));
    return value;
  };
}
