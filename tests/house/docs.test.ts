import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { describe, expect, it } from 'vitest';

const pages = ['README.md', 'CONTRIBUTING.md', 'docs/ARCHITECTURE.md', 'docs/RULES.md', 'docs/SCENARIOS.md'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Everything the pattern's first group catches. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, caught]) => caught ?? []);
}

describe.each(pages)('%s', (page) => {
  const text = readFileSync(page, 'utf8');

  it('links to files that exist', () => {
    const links = all(text, /\]\((?!https?:|#)([^)#]+)/g).map((link) => posix.join(posix.dirname(page), link));
    expect(links.filter((link) => !existsSync(link))).toEqual([]);
  });

  it('names files that exist', () => {
    const paths = all(text, /`((?:src|tests|docs|scripts|scenarios)\/[\w./-]*)`/g);
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names scripts that package.json has', () => {
    const named = all(text, /npm run (?:--silent )?(\w+)/g);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
