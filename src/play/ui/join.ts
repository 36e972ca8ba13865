/** Class names in one string, leaving out what does not apply. */
export const join = (...names: (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ');
