/** Names that look like a wrong one, so that a slip of the keyboard is mended at a glance. */

/** Longer names than an id can be are not measured: nothing is near them. */
const LONGEST = 64;
const MOST_NAMED = 3;

/**
 * Up to three of the known names that could have been meant, the nearest first: a few letters off (a letter more, less or other,
 * two that changed places), else of the same beginning, or one within the other. Names of equal standing stay in their order.
 */
export function nearestOf(wrong: string, known: Iterable<string>): string[] {
  const asked = wrong.toLowerCase();
  if (asked === '' || asked.length > LONGEST) return [];
  const slips = Math.max(1, Math.floor(asked.length / 3));
  const start = asked.slice(0, 3);
  const near: { name: string; far: number }[] = [];
  for (const name of known) {
    const one = name.toLowerCase();
    const far = distance(asked, one, slips);
    if (far <= slips) near.push({ name, far });
    else if (
      asked.length > 2 &&
      one.length > 2 &&
      (one.startsWith(start) || one.includes(asked) || asked.includes(one))
    )
      near.push({ name, far: LONGEST });
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_NAMED)
    .map(({ name }) => name);
}

/** By how many slips two words differ; something above `most` as soon as they are further apart. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
