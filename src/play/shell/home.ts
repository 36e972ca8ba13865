import { cards, procedures } from 'virtual:scenario-cards';
import type { HomePort } from '../screens/home/home-port.ts';

// The engine, the packs' sources and the database come with the first drill, not with the first screen.
const drills = () => import('./drills.ts');
const records = () => import('./records.ts');
const shelf = () => import('./store.ts');
const runbooks = () => import('./runbook-shelf.ts');
const packs = () => import('./packs-shelf.ts');
const finished = () => import('./finished-drills.ts');
const left = () => import('./interrupted.ts');

/** The scenario that comes next where none is chosen; drawn ahead, so that it can be loaded while the trainee reaches for the bell. */
let lot: { packId: string; id: string } | null = null;

/** The lot that was drawn, unless its pack has gone since; otherwise another. */
async function draw(): Promise<{ packId: string; id: string }> {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const all = [...cards, ...(await (await packs()).ownPacks()).flatMap(({ scenarios }) => scenarios)];
  const card = all.find((c) => c.packId === lot?.packId && c.id === lot.id) ?? all[random % all.length];
  if (!card) throw new Error('There is no scenario');
  return card;
}

/** What the home screen may do, with the packs that ship and this browser's storage. */
export const home: HomePort = {
  scenarios: () => cards,
  procedures: () => procedures,
  packs: async () => (await packs()).ownPacks(),
  async records() {
    const list = (await (await shelf()).store.list()).finished;
    return list.length > 0 ? (await finished()).finishedDrills(list) : [];
  },
  async runbooks() {
    const { savedRunbooks, chosenRunbook } = await runbooks();
    const [saved, chosen] = await Promise.all([savedRunbooks(), chosenRunbook()]);
    if (saved.length === 0) return { list: [], chosen: null };
    const { procedureCards } = await import('./procedure-cards.ts');
    const list = saved.flatMap(({ id, name, rulebook }) =>
      rulebook ? [{ id, name, procedures: procedureCards(null, rulebook) }] : [],
    );
    return { list, chosen: list.some(({ id }) => id === chosen) ? chosen : null };
  },
  async chooseRunbook(id) {
    await (await runbooks()).chooseRunbook(id);
  },
  async interrupted() {
    const [header] = (await (await shelf()).store.list()).running;
    return header ? (await left()).interruptedDrill(header) : null;
  },
  async prepare(options) {
    lot = await draw();
    await (await drills()).prepare(options.scenario ?? lot);
  },
  async start(options) {
    const card = options.scenario ?? (await draw());
    lot = null;
    return (await drills()).startDrill(card, options);
  },
  anew: async (id) => (await left()).anew(id),
  abandon: async (id) => (await drills()).forget(id),
  openRecord: async (file) => (await records()).openFile(file),
  remove: async (id) => (await drills()).forget(id),
  async download(id) {
    const { findRecord, download } = await records();
    const found = await findRecord(id);
    if (found) await download(found.record);
  },
};
