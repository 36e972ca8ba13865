/** Drills under way and records, as the page keeps them. Loaded when the first drill or record is opened. */
import { createHost, type Host, resumeHost } from '../../drill/host.ts';
import type { DrillPort } from '../../drill/port.ts';
import type { DrillRecord, RecordHeader } from '../../record/format.ts';
import type { Rulebook } from '../../runbook/rulebook.ts';
import type { Plan } from '../../scenario/plan.ts';
import { freezeStates } from '../../sim/frozen.ts';
import type { DrillOptions, Opened } from '../screens/home/home-port.ts';
import type { Trouble } from '../ui/error-note.tsx';
import { type Ghost, rememberRun, setCoaching } from './coaching.ts';
import { ghostFor } from './ghosts.ts';
import { keepWithRoom, sweepSources } from './kept-sources.ts';
import { planBehind } from './plan-behind.ts';
import { keepWhatIsPlayed, planFor, ships } from './plans.ts';
import { refusalOf } from './refusals.ts';
import { chosenRunbook, keepRulebook, type SavedRunbook, savedRunbook } from './runbook-shelf.ts';
import { searcher } from './searcher.ts';
import { store } from './store.ts';
import { hosts, played, randomId, records } from './visit.ts';

if (import.meta.env.PROD) freezeStates(false);

const now = () => performance.now();

/** The runbook that drills are played by now, when it is a team's own. */
async function chosenHere(): Promise<{ rulebook: Rulebook; runbook: string; of: string } | null> {
  const id = await chosenRunbook();
  const saved = id === null ? null : await savedRunbook(id);
  return saved?.rulebook ? { rulebook: saved.rulebook, runbook: bothTexts(saved), of: saved.id } : null;
}

/** A runbook's text, its other language below it: a record takes along all that it was played by. */
const bothTexts = ({ text, other }: SavedRunbook): string => (other === undefined ? text : `${text}\n\n${other}`);

/** Reads a scenario ahead of the drill. */
export async function prepare(card: { packId: string; id: string }): Promise<void> {
  await planFor(card, (await chosenHere())?.rulebook ?? null);
}

/** Begins a drill by the runbook that is chosen and gives its id; or what stands in the way. */
export async function startDrill(card: { packId: string; id: string }, options: DrillOptions): Promise<Opened> {
  const own = await chosenHere();
  const planned = await planFor(card, own?.rulebook ?? null);
  if (!planned.ok)
    return { ok: false, problems: planned.problems.length > 0 ? planned.problems.map(refusalOf) : [unprepared(card)] };
  const { plan } = planned;
  const id = randomId();
  played.set(id, { pack: card.packId, scenario: card.id, digests: plan.digests });
  if (own) await keepWithRoom(() => keepRulebook({ digest: plan.digests.rulebook, ...own }));
  // While an author is at work, what comes with Tocsin changes too.
  if (!ships(card) || import.meta.env.DEV)
    await keepWithRoom(() => keepWhatIsPlayed(card, own?.rulebook ?? null, plan));
  const seed = options.seed?.trim() || id;
  const host = createHost({
    plan,
    store,
    now,
    searcher,
    id,
    seed,
    mode: options.mode,
    extended: options.extended,
    seat: 'on-call',
    origin: 'person',
    startedAt: new Date().toISOString(),
  });
  if (options.pace !== 1) host.send({ type: 'pace', factor: options.pace });
  hosts.set(id, host);
  setCoaching(id, { hints: options.hints, ghost: null });
  if (options.ghost) void summon(id, options.hints, ghostFor(options.ghost, { plan, seed }));
  return { ok: true, id };
}

const unprepared = ({ packId, id }: { packId: string; id: string }): Trouble => ({
  what: { en: 'This scenario could not be prepared.', fr: 'Ce scénario n’a pas pu être préparé.' },
  where: `${packId}/${id}`,
  mend: {
    en: 'Try again; if its pack is gone, bring it again.',
    fr: 'Réessayez ; si son pack n’est plus là, apportez-le de nouveau.',
  },
});

/** The drill does not wait for its ghost: minutes pass before the first page. */
async function summon(id: string, hints: boolean, coming: Promise<Ghost | null>): Promise<void> {
  const ghost = await coming;
  if (!ghost || !hosts.has(id)) return;
  setCoaching(id, { hints, ghost });
  rememberRun(id, ghost.run);
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

/** Forgets a drill or record, and what it was played from where no other needs that. */
export async function forget(id: string): Promise<void> {
  hosts.delete(id);
  records.delete(id);
  played.delete(id);
  await store.remove(id);
  await sweepSources();
}
