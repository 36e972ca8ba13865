/** Drills under way and records, as the page keeps them. Loaded when the first drill or record is opened. */
import { createHost, type Host, resumeHost } from '../../drill/host.ts';
import type { DrillPort } from '../../drill/port.ts';
import { digestOf } from '../../record/digest.ts';
import { exportRecord, fileNameOf, rulebookIn, runbookSources } from '../../record/export.ts';
import type { DrillRecord, RecordHeader } from '../../record/format.ts';
import { readRecord } from '../../record/parse.ts';
import { verify } from '../../record/verify.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Plan } from '../../scenario/plan.ts';
import { freezeStates } from '../../sim/frozen.ts';
import type { DrillOptions, Opened } from '../screens/home/home-port.ts';
import { offerFile } from './offer-file.ts';
import { planFor } from './plans.ts';
import { chosenRunbook, keepRulebook, rulebookOf, savedRunbook } from './runbook-shelf.ts';
import { searcher } from './searcher.ts';
import { store } from './store.ts';

if (import.meta.env.PROD) freezeStates(false);

const hosts = new Map<string, Host>();
/** Records of this visit: there even when the browser keeps nothing. */
const records = new Map<string, DrillRecord>();
const now = () => performance.now();

const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (b) => b.toString(16).padStart(2, '0')).join('');

/** The runbook that drills are played by now, when it is a team's own. */
async function chosenHere(): Promise<{ rulebook: Rulebook; runbook: string } | null> {
  const id = await chosenRunbook();
  const saved = id === null ? null : await savedRunbook(id);
  return saved?.rulebook ? { rulebook: saved.rulebook, runbook: saved.text } : null;
}

/** Reads a scenario ahead of the drill. */
export async function prepare(card: { packId: string; id: string }): Promise<void> {
  await planFor(card, (await chosenHere())?.rulebook ?? null);
}

/** Begins a drill by the runbook that is chosen and gives its id. Throws when that runbook lacks what the scenario needs. */
export async function startDrill(card: { packId: string; id: string }, options: DrillOptions): Promise<string> {
  const own = await chosenHere();
  const planned = await planFor(card, own?.rulebook ?? null);
  if (!planned.ok) {
    const [first] = planned.problems;
    throw new Error(first ? first.message : `There is no scenario ${card.packId}/${card.id}`);
  }
  const { plan } = planned;
  if (own) await keepRulebook({ digest: plan.digests.rulebook, ...own });
  const id = randomId();
  const host = createHost({
    plan,
    store,
    now,
    searcher,
    id,
    seed: options.seed?.trim() || id,
    mode: options.mode,
    extended: options.extended,
    seat: 'on-call',
    origin: 'person',
    startedAt: new Date().toISOString(),
  });
  if (options.pace !== 1) host.send({ type: 'pace', factor: options.pace });
  hosts.set(id, host);
  return id;
}

/**
 * Begins a drill that goes on from a moment (ms) of one that is over: what was done until then is done again, the rest is
 * open. Gives its id. Its record says that it is a fork.
 */
export async function playFrom(plan: Plan, record: DrillRecord, at: number): Promise<string> {
  const id = randomId();
  const header: RecordHeader = {
    ...record.header,
    id,
    mode: 'practice',
    origin: 'fork',
    startedAt: new Date().toISOString(),
  };
  const commands = record.commands
    .filter((c) => c.at < at)
    .map((c) =>
      c.command.type === 'jump' && c.command.until > at ? { ...c, command: { ...c.command, until: at } } : c,
    );
  const marks = [{ at, wall: at }];
  await store.begin(header);
  await store.append(id, 0, [...commands.map((command) => ({ command })), ...marks.map((mark) => ({ mark }))]);
  const result = resumeHost({ plan, store, now, searcher, stored: { header, commands, marks } });
  if (!result.ok) throw new Error(`This drill cannot go on here: ${result.why}`);
  hosts.set(id, result.host);
  return id;
}

/** Keeps what was added to a record after its drill. Gives whether this browser kept it; for this visit it holds in any case. */
export async function keepReview(record: DrillRecord): Promise<'kept' | 'full' | 'blocked'> {
  records.set(record.header.id, record);
  return store.finish(record);
}

/** The port of a drill that runs, or ran until the tab was closed; null when there is none or it cannot go on here. */
export async function openDrill(id: string): Promise<DrillPort | null> {
  const host = hosts.get(id) ?? (await resumed(id));
  if (!host) return null;
  hosts.set(id, host);
  animate(id, host);
  return host;
}

async function resumed(id: string): Promise<Host | null> {
  const loaded = await store.load(id);
  if (loaded?.kind !== 'running') return null;
  const plan = await planBehind(loaded.drill.header);
  const result = plan && resumeHost({ plan, store, now, searcher, stored: loaded.drill });
  return result?.ok ? result.host : null;
}

/** Lets drill time follow wall time while the drill's screen is the one in sight; out of sight it counts as hidden. */
function animate(id: string, host: Host): void {
  const shown = () => !document.hidden && location.hash === `#/drill/${id}`;
  let frame = 0;
  const step = () => {
    host.tick();
    if (host.record()) leave();
    else frame = requestAnimationFrame(step);
  };
  const look = () => {
    cancelAnimationFrame(frame);
    host.hide(!shown());
    if (shown()) step();
    else if (location.hash !== `#/drill/${id}`) leave();
  };
  const leave = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('hashchange', look);
    const record = host.record();
    if (record) records.set(id, record);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('hashchange', look);
  look();
}

/** A record by its id with the plan it was played by; null when it is not kept, or its scenario is not known here. */
export async function findRecord(id: string): Promise<{ record: DrillRecord; plan: Plan } | null> {
  const record = records.get(id) ?? hosts.get(id)?.record() ?? (await kept(id));
  const plan = record && (await planBehind(record.header));
  return plan ? { record, plan } : null;
}

/** The plan that a drill was played by. One whose rulebook is not here gets the pack's own: its replay says what differs. */
async function planBehind({ pack, scenario, digests }: RecordHeader): Promise<Plan | null> {
  const card = { packId: pack, id: scenario };
  const own = await planFor(card, null);
  if (!own.ok || own.plan.digests.rulebook === digests.rulebook) return own.ok ? own.plan : null;
  const kept = await rulebookOf(digests.rulebook);
  const planned = kept && (await planFor(card, kept.rulebook));
  return planned?.ok ? planned.plan : own.plan;
}

async function kept(id: string): Promise<DrillRecord | null> {
  const loaded = await store.load(id);
  return loaded?.kind === 'finished' ? loaded.record : null;
}

export const replaysTheSame = (plan: Plan, record: DrillRecord): boolean => verify(plan, record).ok;

/** Offers the record as a file, with the runbook it was played by when that is a team's own. */
export async function download(record: DrillRecord): Promise<void> {
  const kept = await rulebookOf(record.header.digests.rulebook);
  const sources = kept ? runbookSources(kept.rulebook, kept.runbook) : undefined;
  offerFile(fileNameOf(record), exportRecord(record, sources), 'application/json');
}

const MOST_BYTES = 5_000_000;

/** Reads a record file, keeps it and gives its id, or says what is wrong with it. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) {
    return {
      ok: false,
      problems: [
        {
          what: {
            en: `The file has ${file.size} bytes; the most is ${MOST_BYTES}.`,
            fr: `Le fichier fait ${file.size} octets ; le maximum est ${MOST_BYTES}.`,
          },
          where: file.name,
          mend: {
            en: 'Check that this is a record of a drill.',
            fr: 'Vérifiez qu’il s’agit bien d’un dossier d’exercice.',
          },
        },
      ],
    };
  }
  const read = readRecord(await file.text(), file.name);
  if (!read.ok) {
    const problems = read.problems.map((p) => ({
      what: { en: p.message, fr: p.message },
      where: `${p.file}:${p.line}:${p.column}`,
      mend: { en: p.suggestion, fr: p.suggestion },
    }));
    return { ok: false, problems };
  }
  const { record } = read;
  const { id, pack, scenario } = record.header;
  if (!(await planFor({ packId: pack, id: scenario }, null)).ok) {
    return {
      ok: false,
      problems: [
        {
          what: {
            en: `It was played on ${pack}/${scenario}, which is not here.`,
            fr: `Il a été joué sur ${pack}/${scenario}, qui n’est pas ici.`,
          },
          where: file.name,
          mend: { en: 'Open it where that scenario is installed.', fr: 'Ouvrez-le là où ce scénario est installé.' },
        },
      ],
    };
  }
  const brought = rulebookIn(record);
  if (brought) await keepRulebook({ digest: digestOf(brought.rulebook), ...brought });
  records.set(id, record);
  await store.finish(record);
  return { ok: true, id };
}

/** Forgets a drill or record. */
export async function forget(id: string): Promise<void> {
  hosts.delete(id);
  records.delete(id);
  await store.remove(id);
}
