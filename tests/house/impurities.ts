import { lineOf, type Node, type Source, walk } from './sources.ts';

/** The part of Math that gives the same bits in every JavaScript engine. */
const exactMath = ['abs', 'ceil', 'clz32', 'floor', 'imul', 'max', 'min', 'round', 'sign', 'sqrt', 'trunc'];

/** Names that stand for the machine, the moment or the place: never to be used, not even as a local name. */
const neverNames = new Set(['Date', 'Intl', 'eval', 'globalThis']);

/** The same, but a file that declares such a name itself means its own (`window` is also a stretch of time). */
const worldNames = new Set([
  'Buffer',
  'FinalizationRegistry',
  'Function',
  'WeakRef',
  'console',
  'crypto',
  'document',
  'fetch',
  'indexedDB',
  'localStorage',
  'navigator',
  'performance',
  'process',
  'queueMicrotask',
  'requestAnimationFrame',
  'require',
  'self',
  'sessionStorage',
  'setImmediate',
  'setInterval',
  'setTimeout',
  'window',
]);

/**
 * What would make this file give other results on another machine, day or engine: the clock, chance, the locale, the
 * browser, and the mathematics of which engines disagree in the last digits. As `path:line what`.
 */
export function findImpurities(source: Source): string[] {
  const own = declaredNames(source);
  const found: string[] = [];
  const report = (node: Node, what: string) => found.push(`${source.path}:${lineOf(source, node.start)} ${what}`);

  walk(source.parsed.program, (node, parent, field) => {
    if (isOnlyType(node)) return false;
    if (node.operator === '**' || node.operator === '**=') report(node, node.operator);
    const member = memberName(node);
    if (member && (member === 'localeCompare' || member.startsWith('toLocale'))) report(node, member);
    if (node.type !== 'Identifier' || isMerelyName(parent, field)) return undefined;
    const name = String(node.name);
    if (name === 'Math') {
      const used = parent && field === 'object' ? memberName(parent) : undefined;
      if (!used || !exactMath.includes(used)) report(node, `Math.${used ?? '*'}`);
    } else if (neverNames.has(name) || (worldNames.has(name) && !own.has(name))) {
      report(node, name);
    }
    return undefined;
  });
  return found;
}

/** Types vanish before anything runs. What wraps a value in a type (`x as T`) is walked: its type is not. */
function isOnlyType(node: Node): boolean {
  return node.type.startsWith('TS') && !('expression' in node);
}

/** True for the name of a property, an import or a label: a word, not a use of the thing it names. */
function isMerelyName(parent: Node | undefined, field: string): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return field === 'property' && !parent.computed;
  return field === 'key' ? !parent.computed : field === 'imported' || field === 'exported' || field === 'label';
}

/** The name after the dot, or between brackets when it is written out. */
function memberName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const property = node.property as Node;
  if (!node.computed) return String(property.name);
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined;
}

/** Every variable, parameter, function and import that the file declares somewhere. */
function declaredNames(source: Source): Set<string> {
  const names = new Set<string>();
  const addPattern = (pattern: unknown) =>
    walk(pattern, (node, parent, field) => {
      if (isOnlyType(node) || field === 'right' || (field === 'key' && !parent?.computed)) return false;
      if (node.type === 'Identifier') names.add(String(node.name));
      return undefined;
    });
  walk(source.parsed.program, (node) => {
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') addPattern(node.id);
    if (node.type.startsWith('Import')) addPattern(node.local);
    if ('params' in node) addPattern(node.params);
    return undefined;
  });
  return names;
}
