/** Where a rule comes from, as a reader of the runbook would say it. */

/** A source without the runbook's title in front, which is the same for nearly all. */
export function withinRunbook(source: string, title: string): string {
  if (!source.startsWith(title)) return source;
  const section = source.slice(title.length).replace(/^[\s:\u00a0]+/, '');
  return section.charAt(0).toUpperCase() + section.slice(1);
}
