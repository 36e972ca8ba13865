/** How a part of the shop's machinery is doing, as its health is shown on the wall screen. */
export type Health = 'ok' | 'warn' | 'bad' | 'idle';

/** What a system is, so that customers can be drawn as people and the rest as boxes. */
export type SystemKind = 'customers' | 'edge' | 'app' | 'database' | 'payments' | 'errors' | 'images' | 'other';

/** One system on the wall screen. `name` and `reading` are already in the user's language. */
export interface SystemFact {
  id: string;
  name: string;
  reading: string;
  health: Health;
  kind: SystemKind;
}

/** Requests going from one system to another; `flow` and `failing` are ratios 0..1. */
export interface LinkFact {
  from: string;
  to: string;
  health: Health;
  flow: number;
  failing: number;
}

export type SeatStatus = 'empty' | 'due' | 'late' | 'home' | 'arriving' | 'here' | 'you' | 'stood-down';

/** How a person is drawn; `lookOf` makes one from a person of the pack. */
export interface Look {
  skin: number;
  hair: 'bob' | 'bun' | 'crop' | 'curls' | 'long' | 'bald';
  hairColour: number;
  garment: number;
  beard: boolean;
  glasses: boolean;
  headset: boolean;
}

/** One role of the drill and who holds it. The seat with status `you` is drawn at the front desk. */
export interface SeatFact {
  id: string;
  label: string;
  person: string | null;
  status: SeatStatus;
  note: string; // the plate's second line: a name, "empty seat", "due in 1:12"
  look: Look;
  office?: boolean; // drawn behind a glass partition: people called from outside the team
}

export type Mood = 'calm' | 'page' | 'tense' | 'late' | 'war-room' | 'resolved';

/** All the room shows: plain data, labels already in the user's language. */
export interface RoomFacts {
  sky: {
    minutesOfDay: number; // 0..1439
    label: string; // "Night"
    note?: string; // "sunrise at 08:11"
    sunrise?: number; // minutes of day, 07:00 when absent
    sunset?: number; // minutes of day, 19:30 when absent
  };
  mood: Mood;
  phone: { ringing: boolean; callerName?: string };
  bell: {
    state: 'still' | 'ringing' | 'tense' | 'late';
    ratio: number | null; // what remains until the next deadline, 1 (just begun) to 0 (due); null: nothing is due
    tolls: number; // how often the bell has tolled in this drill; one more rings it once
    label: string; // "Bell in 1:12"
    note?: string; // "first notice due"
  };
  map: {
    banner: { tone: 'ok' | 'bad' | 'warn'; title: string; detail: string };
    systems: SystemFact[];
    links: LinkFact[];
    spark: number[]; // any scale, oldest first
    sparkLabel: string;
    sparkTone: 'ok' | 'bad' | 'warn';
    label?: string; // "Wall screen: live service map"
    note?: string; // "packet = request, cross = failed request"
  };
  seats: SeatFact[];
  reducedMotion: boolean;
  speed: number; // the drill's pace: 0 paused, 1 real time, up to 10
  size: 'full' | 'slim';
}
