/** Words that stand where somebody was meant to write something. */

const PLACEHOLDER =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|\[(?:your|votre|insert|ins[ée]rer|todo|tbd|nom|name|phone|t[ée]l[ée]phone|num[ée]ro|number|url|link|lien|email|e-mail|date|company|team|[ée]quipe|à |a completer)[^\][]*\](?!\()|\[[A-Z][A-Z0-9_ ]{2,}\](?!\()|<(?:your|votre|insert|name|phone|number|url|nom|team)[^<>]*>|‹[^‹›]*›|\bX{2,}(?:[ .-]?X{2,})*\b|\/x{3,}\b|\bTODO\b|\bTBD\b|\bFIXME\b|\bT\.B\.D\.|[àa] (?:compl[ée]ter|d[ée]finir|renseigner)|to be (?:defined|completed|filled|confirmed)|lorem ipsum|\b0{8,}\b/giu;

/** What every placeholder has something of: asked first, because few lines do and the question is quick. */
const PERHAPS = /[{[<‹]|x{2}|0{8}|todo|tbd|fixme|t\.b\.d|compl[eé]t|d[eé]fin|renseign|to be |lorem/i;

/** Every placeholder in a text, with its column from 1. */
export function placeholdersIn(text: string): { text: string; column: number }[] {
  if (!PERHAPS.test(text)) return [];
  return [...text.matchAll(PLACEHOLDER)]
    .filter((m) => !/^\[[ xX]\]$/.test(m[0]))
    .map((m) => ({ text: m[0], column: m.index + 1 }));
}
