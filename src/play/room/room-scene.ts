import { Scene } from 'phaser';

import { Part, type Stage } from './bake.ts';
import { BellView } from './bell-view.ts';
import { DeskView, frontSeat } from './desk-view.ts';
import { drawWall } from './furniture.ts';
import { type RoomLayout, roomLayout } from './layout.ts';
import { brass } from './palette.ts';
import { box, glow } from './pen.ts';
import type { RoomFacts } from './room-facts.ts';
import { ScreenView } from './screen-view.ts';
import { StripView } from './strip-view.ts';
import { TeamView } from './team-view.ts';
import type { View } from './view.ts';
import { WindowView } from './window-view.ts';

/** The size of the host in CSS pixels and the device pixels each of them has. */
export interface RoomArea {
  width: number;
  height: number;
  density: number;
}

const LEAST_WIDTH = 240;

/** The Phaser scene: builds the views for a size, hands them facts, and moves them every frame. */
export class RoomScene extends Scene {
  #facts: RoomFacts;
  #area: RoomArea;
  #layout: RoomLayout | null = null;
  #views: View[] = [];
  #wall: Part | null = null;
  #alarm: Part | null = null;
  #stageOf = '';
  #ready = false;

  constructor(facts: RoomFacts, area: RoomArea) {
    super('room');
    this.#facts = facts;
    this.#area = area;
  }

  /** Phaser calls this once the game runs; the letters may still be loading then. */
  create(): void {
    this.#ready = true;
    this.#draw();
  }

  /** Shows new facts. */
  show(facts: RoomFacts): void {
    this.#facts = facts;
    this.#draw();
  }

  /** Draws for a new size; nothing for the one it has. */
  resize(area: RoomArea): void {
    const { width, height, density } = this.#area;
    if (area.width === width && area.height === height && area.density === density) return;
    this.#area = area;
    this.redraw();
  }

  /** Draws everything anew, once the letters have loaded. */
  redraw(): void {
    this.#clear();
    this.#draw();
  }

  override update(now: number, passed: number): void {
    const layout = this.#layout;
    if (!layout) return;
    for (const view of this.#views) view.tick(this.#facts, layout, now, passed);
  }

  #draw(): void {
    // A host that is hidden, or not laid out yet, has no room for anything.
    if (!this.#ready || this.#area.width < LEAST_WIDTH) return;
    const facts = this.#facts;
    const { width, height, density } = this.#area;
    const front = frontSeat(facts);
    const team = facts.seats.filter((seat) => seat !== front).map(({ id, office = false }) => ({ id, office }));
    const layout = roomLayout({ width, height, size: facts.size, team });
    const key = JSON.stringify([layout, facts.reducedMotion]);
    if (key !== this.#stageOf) {
      this.#clear();
      this.#build({ scene: this, scale: layout.unit * density, still: facts.reducedMotion });
      this.#stageOf = key;
    }
    this.#layout = layout;
    const room = { x: 0, y: 0, w: layout.width, h: layout.floor };
    this.#wall?.show('wall', room, (pen) => {
      drawWall(pen, layout.width, layout.floor, layout.deskTop - (layout.slim ? 0 : 14));
      box(pen, 0, layout.slim ? 2 : 4, layout.width, 1.4, brass[5]);
    });
    const tone = facts.map.banner.tone;
    const { screen } = layout;
    this.#alarm?.show(
      tone,
      room,
      (pen) => {
        if (tone === 'ok') return;
        const rgb = tone === 'bad' ? '255,98,64' : '255,198,97';
        glow(pen, screen.x + screen.w / 2, layout.floor * 0.55, screen.w * 0.85, layout.floor * 0.8, rgb, 0.34);
      },
      true,
    );
    for (const view of this.#views) view.update(facts, layout);
  }

  #build(stage: Stage): void {
    this.#wall = new Part(stage, 0);
    this.#alarm = new Part(stage, 1);
    this.#views = [
      new WindowView(stage),
      new DeskView(stage),
      new BellView(stage),
      new ScreenView(stage),
      new TeamView(stage),
      new StripView(stage),
    ];
  }

  #clear(): void {
    for (const view of this.#views) view.destroy();
    this.#views = [];
    this.#wall?.clear();
    this.#alarm?.clear();
    this.#layout = null;
    this.#stageOf = '';
  }
}
