/** How views reach a bot: as JSON would hand them over, plain data of the bot's own, nothing of the engine's. */
import { frozen } from '../sim/frozen.ts';
import type { View } from '../sim/view.ts';

/**
 * Hands over the views of one drill. Only what differs from the view before is copied anew; all else is the very part that
 * the bot had then, so that it can tell by identity what is new.
 */
export function handOver(): (view: View) => View {
  let before: Data = NO_DATA;
  let own: Data = NO_DATA;
  return (view) => {
    const data = view as unknown as Data;
    own = dataCopied(data, before, own);
    before = data;
    return own as unknown as View;
  };
}

type Data = Readonly<Record<string, unknown>>;
type List = readonly unknown[];

const NO_DATA: Data = Object.freeze({});
const NO_LIST: List = Object.freeze([]);

/** A copy of a part; `own` is the copy that was made of what stood in its place before. */
function copied(part: unknown, before: unknown, own: unknown): unknown {
  if (typeof part !== 'object' || part === null) return part;
  if (part === before) return own;
  return Array.isArray(part)
    ? listCopied(part, asList(before), asList(own))
    : dataCopied(part as Data, asData(before), asData(own));
}

const asList = (part: unknown): List => (Array.isArray(part) ? part : NO_LIST);
const asData = (part: unknown): Data =>
  typeof part === 'object' && part !== null && !Array.isArray(part) ? (part as Data) : NO_DATA;

function listCopied(list: List, before: List, own: List): List {
  let same = list.length === own.length;
  const made = list.map((part, i) => {
    const copy = copied(part, before[i], own[i]);
    if (copy !== own[i]) same = false;
    return copy;
  });
  return same ? own : frozen(made);
}

/** Without what is undefined, as JSON leaves it out. */
function dataCopied(data: Data, before: Data, own: Data): Data {
  // Spread first, as that is quicker than field by field.
  const made: Record<string, unknown> = { ...data };
  let fields = 0;
  let same = true;
  for (const key in data) {
    const part = data[key];
    if (part === undefined) delete made[key];
    else {
      const copy = copied(part, before[key], own[key]);
      if (copy !== own[key]) same = false;
      if (copy !== part) made[key] = copy;
      fields++;
    }
  }
  return same && fields === Object.keys(own).length ? own : frozen(made);
}
