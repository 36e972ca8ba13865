import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /\b\p{L}+['’]s\s+(?:fault|mistake|error|carelessness)\b/iu,
  /\b(?:the\s+fault\s+of|at\s+fault|to\s+blame|careless\w*|negligen\w+|incompeten\w+|screwed\s+up|messed\s+up)\b/i,
  /(?:la\s+faute\s+(?:de|du|des|à|d['’])|par\s+la\s+faute|n[ée]gligen\w+|incomp[ée]ten\w+|a\s+fait\s+n['’]importe\s+quoi)/i,
  /(?:une\s+)?erreur\s+(?:de|du)\s+(?:notre|nos|l['’])?\s*(?:d[ée]veloppeur|coll[èe]gue|h[ée]bergeur|prestataire|fournisseur|[ée]quipe)\w*/i,
];

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Words that blame. `names` are the people and providers who could be named. */
export function blame(text: string, names: readonly string[] = []): Finding[] {
  const who = names
    .filter((n) => n.length > 1)
    .map(escaped)
    .join('|');
  const named = who
    ? [
        new RegExp(
          String.raw`(?:because\s+of|thanks\s+to|caused\s+by|à\s+cause\s+(?:de|d['’]|du)|caus[ée]e?s?\s+par|faute\s+(?:de|d['’]))\s*(?:${who})(?![\p{L}])`,
          'iu',
        ),
        new RegExp(
          String.raw`(?<![\p{L}])(?:${who})\s+(?:broke|forgot|failed\s+to|did\s+not\s+test|a\s+cass[ée]|a\s+oubli[ée]|n['’]a\s+pas\s+test[ée])`,
          'iu',
        ),
      ]
    : [];
  return findAll('blame', text, [...PATTERNS, ...named]);
}
