/** All that the home screen knows and may do. The page's shell implements it; times are epoch ms, lengths ms. */
import type { Text } from '../../../runbook/text.ts';
import type { Rating } from '../../../scoring/scorecard.ts';
import type { Trouble } from '../../ui/error-note.tsx';

/** A scenario as it may be shown before it is played: nothing here tells procedure, cause or severity. */
export interface ScenarioCard {
  id: string;
  packId: string;
  title: Text;
  brief: Text;
  difficulty: 'easy' | 'medium' | 'hard';
  /** How long it usually takes. */
  minutes: number;
}

/** A procedure of a rulebook, for coverage. */
export interface ProcedureCard {
  /** Null: of a team's own runbook. */
  packId: string | null;
  id: string;
  name: Text;
  severity: { label: string; rank: number };
  /** What its pack is called, where that was brought. */
  pack?: Text;
}

/** A finished drill. Its procedure may be shown: it is over. */
export interface RecordSummary {
  id: string;
  packId: string;
  scenarioId: string;
  title: Text;
  /** The team's runbook it was played by, empty when it is not here; null is the pack's own. */
  runbookId: string | null;
  /** Of that runbook. */
  procedureId: string | null;
  startedAt: number;
  total: number;
  rating: Rating;
  mode: 'practice' | 'evidence';
  origin: 'person' | 'bot' | 'fork';
  /** From the first page to the acknowledgement, when there was one. */
  responseMs: number | null;
}

/** A drill that was begun and not ended: the tab was closed or crashed. */
export interface InterruptedDrill {
  id: string;
  title: Text;
  startedAt: number;
  /** Drill time reached. */
  at: number;
  mode: 'practice' | 'evidence';
  /** False: Tocsin or its scenario has changed since it began. */
  goesOn: boolean;
}

/** Whom to play against: one's best run of the scenario, the expert on the same incident, or a record that is kept here. */
export type GhostChoice = { kind: 'best' } | { kind: 'expert' } | { kind: 'record'; id: string };

export interface DrillOptions {
  /** null draws one blind. */
  scenario: { packId: string; id: string } | null;
  pace: 1 | 2 | 4 | 6 | 10;
  mode: 'practice' | 'evidence';
  /** Whether hints are offered; each says its price before it is taken. */
  hints: boolean;
  ghost: GhostChoice | null;
  extended: 1 | 1.5 | 2;
  /** null draws one. */
  seed: string | null;
}

/** A team's runbook that drills can be played by. */
export interface RunbookCard {
  id: string;
  name: string;
  procedures: ProcedureCard[];
}

/** A pack that a person brought: its scenarios, and the procedures that they drill. */
export interface BroughtPack {
  id: string;
  name: Text;
  scenarios: ScenarioCard[];
  procedures: ProcedureCard[];
}

export type Opened = { ok: true; id: string } | { ok: false; problems: Trouble[] };

export interface HomePort {
  /** Those that ship. */
  scenarios(): ScenarioCard[];
  procedures(): ProcedureCard[];
  /** What was brought beside those that ship. */
  packs(): Promise<BroughtPack[]>;
  /** Newest first. */
  records(): Promise<RecordSummary[]>;
  /** Those that can be played by, and the one that is chosen; null is the pack's own. */
  runbooks(): Promise<{ list: RunbookCard[]; chosen: string | null }>;
  chooseRunbook(id: string | null): Promise<void>;
  interrupted(): Promise<InterruptedDrill | null>;
  /** Somebody is about to start: what they will need is loaded ahead. */
  prepare(options: DrillOptions): Promise<void>;
  /** Gives the drill's id once it can be shown; or what stands in the way. */
  start(options: DrillOptions): Promise<Opened>;
  /** How to begin an interrupted drill anew, on what its scenario says now; null where that is nothing else. */
  anew(id: string): Promise<DrillOptions | null>;
  /** Ends an interrupted drill without a record. */
  abandon(id: string): Promise<void>;
  openRecord(file: File): Promise<Opened>;
  remove(id: string): Promise<void>;
  download(id: string): Promise<void>;
}
