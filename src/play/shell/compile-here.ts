/** Plans that were not there at the build: compiled here, in a worker, each once. */
import type { PlayedSources } from '../../record/export.ts';
import { digestsOf } from './digests-of.ts';
import { readPlan } from './pack-reader.ts';
import type { Planned } from './planned.ts';

const compiled = new Map<string, Promise<Planned>>();

/** The plan of these sources. `strict` asks all that is asked of a pack that is brought. */
export function planOf(sources: PlayedSources, strict = false): Promise<Planned> {
  const key = JSON.stringify([strict, digestsOf(sources)]);
  const known =
    compiled.get(key) ?? readPlan(sources, strict).then((planned) => planned ?? { ok: false, problems: [] });
  compiled.set(key, known);
  // What could not be compiled may be tried again.
  void known.then(({ ok }) => ok || compiled.delete(key));
  return known;
}
