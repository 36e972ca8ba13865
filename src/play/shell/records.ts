/** Records as the page keeps them: found, kept with what is added, brought from files and links, taken away as files and links. */
import { digestOf } from '../../record/digest.ts';
import { exportRecord, fileNameOf, packIn, packSources, rulebookIn, runbookSources } from '../../record/export.ts';
import type { DrillRecord } from '../../record/format.ts';
import { readRecord } from '../../record/parse.ts';
import { fleshedOut, readSlim, slimText } from '../../record/slim.ts';
import { verify } from '../../record/verify.ts';
import type { Plan } from '../../scenario/plan.ts';
import type { Opened } from '../screens/home/home-port.ts';
import type { Trouble } from '../ui/error-note.tsx';
import { hashOf } from '../ui/route.ts';
import { planOf } from './compile-here.ts';
import { digestsOf } from './digests-of.ts';
import { keepWithRoom } from './kept-sources.ts';
import { fromLinkText, LONGEST_LINK, toLinkText } from './link.ts';
import { offerFile } from './offer-file.ts';
import { keepPlayed, playedOn } from './packs-shelf.ts';
import { planBehind, sameDigests } from './plan-behind.ts';
import { planFor, ships } from './plans.ts';
import { refusalOf } from './refusals.ts';
import { keepRulebook, rulebookOf } from './runbook-shelf.ts';
import { store } from './store.ts';
import { hosts, randomId, records } from './visit.ts';

const MOST_BYTES = 5_000_000;

/** Keeps what was added to a record after its drill. Gives whether this browser kept it; for this visit it holds in any case. */
export async function keepReview(record: DrillRecord): Promise<'kept' | 'full' | 'blocked'> {
  records.set(record.header.id, record);
  return store.finish(record);
}

/** A record by its id with the plan it was played by; null when it is not kept, or its scenario is not known here. */
export async function findRecord(id: string): Promise<{ record: DrillRecord; plan: Plan } | null> {
  const record = records.get(id) ?? hosts.get(id)?.record() ?? (await kept(id));
  const plan = record && (await planBehind(record.header));
  return plan ? { record, plan } : null;
}

async function kept(id: string): Promise<DrillRecord | null> {
  const loaded = await store.load(id);
  return loaded?.kind === 'finished' ? loaded.record : null;
}

export const replaysTheSame = (plan: Plan, record: DrillRecord): boolean => verify(plan, record).ok;

/** Offers the record as a file, with the runbook and the pack it was played on when they are a team's own. */
export async function download(record: DrillRecord): Promise<void> {
  const { digests } = record.header;
  const [kept, played] = await Promise.all([rulebookOf(digests.rulebook), playedOn(digests)]);
  const pack = played ? packSources(played) : {};
  const whole = exportRecord(record, kept ? { ...pack, ...runbookSources(kept.rulebook, kept.runbook) } : pack);
  // A very long text stays behind rather than make a file that nobody can open: its rules are what the drill was played by.
  const text =
    kept && whole.length > MOST_BYTES ? exportRecord(record, { ...pack, ...runbookSources(kept.rulebook, '') }) : whole;
  offerFile(fileNameOf(record), text, 'application/json');
}

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
  if (!read.ok) return { ok: false, problems: read.problems.map(refusalOf) };
  const { record } = read;
  const { pack, scenario } = record.header;
  const played = packIn(record);
  const strange = played && !(await playedOn(record.header.digests)) ? played : null;
  if (strange) {
    const planned = await planOf(strange, true);
    if (!planned.ok || planned.plan.pack.id !== pack || planned.plan.scenario.id !== scenario)
      return { ok: false, problems: [unsound(file.name), ...(planned.ok ? [] : planned.problems.map(refusalOf))] };
    await keepWithRoom(() => keepPlayed({ packId: pack, ...planned.plan.scenario }, strange, digestsOf(strange)));
  } else if (!played && !(await planFor({ packId: pack, id: scenario }, null)).ok) {
    return {
      ok: false,
      problems: [
        {
          what: {
            en: `It was played on ${pack}/${scenario}, which is not here.`,
            fr: `Il a été joué sur ${pack}/${scenario}, qui n’est pas ici.`,
          },
          where: file.name,
          mend: {
            en: 'Open it where that scenario is, or download it there again: a record takes its pack along.',
            fr: 'Ouvrez-le là où se trouve ce scénario, ou téléchargez-le de nouveau là-bas : un dossier emporte son pack.',
          },
        },
      ],
    };
  }
  const brought = rulebookIn(record);
  if (brought && !(played && !played.own)) {
    const digest = digestOf(brought.rulebook);
    if (!(await rulebookOf(digest))) await keepWithRoom(() => keepRulebook({ digest, ...brought }));
  }
  return { ok: true, id: await adopt(record) };
}

const unsound = (where: string): Trouble => ({
  what: {
    en: 'The pack that it brings along cannot be played.',
    fr: 'Le pack qu’il apporte ne peut pas être joué.',
  },
  where,
  mend: {
    en: 'Download the record again where it was played.',
    fr: 'Téléchargez de nouveau le dossier là où il a été joué.',
  },
});

/** Keeps a record that comes from elsewhere, beside what is here: a drill that runs under its id goes on. */
async function adopt(record: DrillRecord): Promise<string> {
  const { id } = record.header;
  const here = hosts.get(id);
  const runs = here ? here.record() === null : (await store.load(id))?.kind === 'running';
  const own = runs ? { ...record, header: { ...record.header, id: randomId() } } : record;
  records.set(own.header.id, own);
  await store.finish(own);
  return own.header.id;
}

export type Link =
  | { ok: true; address: string }
  | { ok: false; why: 'too-long' | 'own-runbook' | 'own-pack' | 'other-content' };

/** The record in an address. Not where it would be cut, or where it was played by a runbook that the other side may not have. */
export async function linkTo(plan: Plan, record: DrillRecord): Promise<Link> {
  const { pack, scenario, digests } = record.header;
  const here = await planFor({ packId: pack, id: scenario }, null);
  const ours = ships({ packId: pack, id: scenario }) && here.ok && sameDigests(here.plan.digests, digests);
  if (!ours && (await playedOn(digests))) return { ok: false, why: 'own-pack' };
  if (await rulebookOf(digests.rulebook)) return { ok: false, why: 'own-runbook' };
  if (plan.digests.scenario !== digests.scenario || plan.digests.rulebook !== digests.rulebook)
    return { ok: false, why: 'other-content' };
  const letters = await toLinkText(slimText(record));
  const address = `${location.origin}${location.pathname}${hashOf({ screen: 'open', id: letters })}`;
  return address.length > LONGEST_LINK ? { ok: false, why: 'too-long' } : { ok: true, address };
}

/** Opens the record in a link and gives its id; otherwise why not. */
export async function openLink(
  letters: string,
): Promise<{ ok: true; id: string } | { ok: false; why: 'damaged' | 'unknown-scenario' | 'other-content' }> {
  const text = await fromLinkText(letters);
  const slim = text === null ? null : readSlim(text);
  if (!slim) return { ok: false, why: 'damaged' };
  const plan = await planBehind(slim.header);
  if (!plan) return { ok: false, why: 'unknown-scenario' };
  const record = fleshedOut(plan, slim);
  if (!record) return { ok: false, why: 'other-content' };
  // The one that is here may hold more: its owner's contests and ratings.
  const here = records.get(slim.header.id) ?? (await kept(slim.header.id));
  const same = here && here.digests.state === record.digests.state && here.digests.events === record.digests.events;
  return { ok: true, id: same ? record.header.id : await adopt(record) };
}
