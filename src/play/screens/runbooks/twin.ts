/** The same runbook in the other language, among those that are here or just brought. */
import { areTwins } from '../../../runbook/two-languages.ts';
import { checkOnce } from '../../shell/checker.ts';
import { looseDrafts, type Manuscript, savedRunbooks } from '../../shell/runbook-shelf.ts';
import { asOfNow } from './as-of.ts';

/** Reading takes its time: those brought last are the likeliest. */
const MOST = 8;

/** Whether two texts are one team's runbook in two languages. */
export async function isTwin(text: string, other: string): Promise<boolean> {
  const [one, two] = [await read(text), await read(other)];
  return one !== null && two !== null && areTwins(one, two);
}

/** The one here that says the same as this text in the other language; null when there is none, or it is joined already. */
export async function findTwin(id: string, text: string): Promise<Manuscript | null> {
  const [drafts, saved] = await Promise.all([looseDrafts(), savedRunbooks()]);
  const others = [...drafts, ...saved].filter((one) => one.id !== id && one.other === undefined).slice(0, MOST);
  const own = others.length > 0 ? await read(text) : null;
  for (const other of own ? others : []) {
    const found = await read(other.text);
    if (own && found && areTwins(own, found)) return other;
  }
  return null;
}

async function read(text: string) {
  const check = await checkOnce({ text, other: null, mends: {}, asOf: await asOfNow() });
  return check && { text, draft: check.reading.draft };
}
