import { type Finding, findAll } from './finding.ts';

const PATTERNS = [
  /\b[A-Za-zÀ-ſ]+['’]s\s+(?:fault|mistake|error|carelessness)\b/gi,
  /\b(?:the\s+fault\s+of|at\s+fault|to\s+blame|careless\w*|screwed\s+up|messed\s+up)\b/gi,
  /(?:la\s+faute\s+(?:de|du|des|à|d['’])|par\s+la\s+faute|n[ée]gligen\w+|incomp[ée]ten\w+|a\s+fait\s+n['’]importe\s+quoi)/gi,
  /(?:une\s+)?erreur\s+(?:de|du)\s+(?:notre|nos|l['’])?\s*(?:d[ée]veloppeur|coll[èe]gue|h[ée]bergeur|prestataire|fournisseur|[ée]quipe)\w*/gi,
];

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A detector of words that blame; `names` are the people and providers who could be named. */
export function blamer(names: readonly string[]): (text: string) => Finding[] {
  const who = names
    .filter((n) => n.length > 1)
    .map(escaped)
    .join('|');
  if (who === '') return (text) => findAll('blame', text, PATTERNS);
  const because = String.raw`(?:because\s+of|thanks\s+to|caused\s+by|à\s+cause\s+(?:de|d['’]|du)|caus[ée]e?s?\s+par|faute\s+(?:de|d['’]))`;
  const failed = String.raw`(?:broke|forgot|failed\s+to|did\s+not\s+test|a\s+cass[ée]|a\s+oubli[ée]|n['’]a\s+pas\s+test[ée])`;
  const patterns = [
    ...PATTERNS,
    new RegExp(String.raw`${because}\s*(?:${who})(?![A-Za-zÀ-ſ])`, 'gi'),
    new RegExp(String.raw`(?<![A-Za-zÀ-ſ])(?:${who})\s+${failed}`, 'gi'),
  ];
  return (text) => findAll('blame', text, patterns);
}
