/** Looks for the script that is worth most: at random first, then uphill from the best ones so far. */
import { stream } from '../../sim/random.ts';
import { crossed, mutated, randomScript, type Script } from './script.ts';

export interface Found {
  script: Script;
  /** The mean of what it was worth each time it was played. */
  worth: number;
  plays: number;
}

export interface Search {
  /** The same seed and budget give the same result. */
  seed: string;
  /** How often a script may be played, all in all. */
  tries: number;
  /** What a script is worth, played with this luck. */
  worth(script: Script, luck: string): Promise<number>;
  /** Whether to be content with the best so far, asked before each play but the first. */
  stopped?(): boolean;
}

const ELITE = 6;
/** A script that was worth much once was perhaps lucky: it is played this often, with other luck, before it is believed. */
const BELIEVED = 5;
/** Shares of the tries: at random in the beginning, for believing in the end. */
const AT_RANDOM = 0.25;
const TO_BELIEVE = 0.1;

/** The best script that was found, by the mean of several plays. */
export async function climb({ seed, tries, worth, stopped = () => false }: Search): Promise<Found> {
  const random = stream(seed, 'cheat');
  const elite: Found[] = [];
  let played = 0;
  const play = (script: Script): Promise<number> => worth(script, `${seed}:${played++}`);
  const sort = () => elite.sort((a, b) => b.worth - a.worth);
  const replay = async (found: Found) => {
    found.worth = (found.worth * found.plays + (await play(found.script))) / (found.plays + 1);
    found.plays++;
    sort();
  };
  while (played < tries - Math.floor(tries * TO_BELIEVE) && !(elite.length > 0 && stopped())) {
    const unsure = elite.find((f, i) => f.plays < BELIEVED && i < 2);
    if (unsure && random() < 0.3) {
      await replay(unsure);
      continue;
    }
    const [one, other] = [
      elite[Math.floor(random() * random() * elite.length)],
      elite[Math.floor(random() * elite.length)],
    ];
    const fresh = !one || !other || played < tries * AT_RANDOM;
    const script = fresh
      ? randomScript(random)
      : mutated(random() < 0.25 ? crossed(one.script, other.script, random) : one.script, random);
    const worthNow = await play(script);
    // What is worth the same is the same with another idle step: the newer one takes its place, so that the elite stays various.
    const same = elite.findIndex((f) => f.worth === worthNow);
    if (same >= 0) elite.splice(same, 1);
    elite.push({ script, worth: worthNow, plays: 1 });
    sort();
    elite.length = Math.min(elite.length, ELITE);
  }
  let best = elite[0];
  while (best && best.plays < BELIEVED && played < tries && !stopped()) {
    await replay(best);
    best = elite[0];
  }
  if (!best) throw new RangeError('a search needs at least one try');
  return best;
}
