// @ts-check
/**
 * Leaves plain wordings out of a mutation run: a fixed string that is the English or the French of a text, or a choice within
 * one. A test that noticed it gone would be the same words written twice. What a text says of the drill stays in: template
 * literals with what they name (fact, time, source), and the conditions that choose between two wordings.
 */

/** The functions that make a text of an English and a French string. */
const MAKERS = ['text', 'fromPublic'];

/**
 * @param {any} path Babel's path of a node
 * @returns {boolean}
 */
function isPartOfText({ node, parent, parentPath }) {
  if (parent?.type === 'CallExpression') return MAKERS.includes(parent.callee.name) && parent.arguments.includes(node);
  if (parent?.type === 'ObjectProperty') return parent.value === node && ['en', 'fr'].includes(parent.key.name);
  const chosen = parent?.type === 'ConditionalExpression' && parent.test !== node;
  return (chosen || parent?.type === 'TemplateLiteral') && isPartOfText(parentPath);
}

/** @param {any} path Babel's path of a node */
const isFixed = ({ node }) =>
  node.type === 'StringLiteral' || (node.type === 'TemplateLiteral' && node.expressions.length === 0);

/** @param {any} path Babel's path of a node */
const shouldIgnore = (path) =>
  isFixed(path) && isPartOfText(path) ? 'The words of a text are no behaviour.' : undefined;

export const strykerPlugins = [{ kind: 'Ignore', name: 'wordings', value: { shouldIgnore } }];
