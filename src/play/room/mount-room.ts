import { CANVAS, Core, Game, Scale, WEBGL } from 'phaser';

import { FACES } from './lettering.ts';
import { ink } from './palette.ts';
import { chooseRenderer, RoomUnavailable } from './renderer.ts';
import type { RoomFacts } from './room-facts.ts';
import { type RoomArea, RoomScene } from './room-scene.ts';

export interface Room {
  /** Shows new facts; parts whose facts did not change are not drawn again. */
  update(facts: RoomFacts): void;
  /** Takes the room away: canvas, textures, loop and observers. */
  destroy(): void;
}

const FRAMES_PER_SECOND = 30;
const DENSEST = 2;

function areaOf(host: HTMLElement): RoomArea {
  return {
    width: Math.max(1, Math.round(host.clientWidth)),
    height: Math.max(1, Math.round(host.clientHeight)),
    density: Math.min(DENSEST, Math.max(1, window.devicePixelRatio || 1)),
  };
}

/**
 * Draws the room into `host` and keeps it the host's size. The canvas is hidden from screen readers: the screen says the same
 * in words. Throws `RoomUnavailable` where nothing can be drawn.
 */
export function mountRoom(host: HTMLElement, facts: RoomFacts): Room {
  const renderer = chooseRenderer();
  let area = areaOf(host);
  const scene = new RoomScene(facts, area);
  const game = startGame(host, scene, area, renderer);
  let gone = false;

  const resize = () => {
    const next = areaOf(host);
    if (gone || next.width <= 1 || next.height <= 1) return;
    if (next.width === area.width && next.height === area.height && next.density === area.density) return;
    area = next;
    if (game.isRunning) resizeGame();
  };
  const resizeGame = () => {
    game.scale.resize(Math.round(area.width * area.density), Math.round(area.height * area.density));
    game.canvas.style.width = `${area.width}px`;
    game.canvas.style.height = `${area.height}px`;
    scene.resize(area);
  };
  game.events.once(Core.Events.READY, resizeGame);
  const observer = new ResizeObserver(resize);
  observer.observe(host);
  window.addEventListener('resize', resize);
  // Baked letters stay as they are, so all is drawn again when the fonts have come.
  Promise.all(FACES.map((face) => document.fonts.load(face))).then(
    () => {
      if (!gone) scene.redraw();
    },
    () => undefined,
  );

  return {
    update: (next) => {
      if (!gone) scene.show(next);
    },
    destroy: () => {
      if (gone) return;
      gone = true;
      observer.disconnect();
      window.removeEventListener('resize', resize);
      // Phaser takes itself down on its next frame, which a hidden page may not have for long.
      game.canvas.remove();
      game.events.once(Core.Events.DESTROY, () => releaseContext(game));
      game.destroy(true);
    },
  };
}

/** A page may hold only some sixteen WebGL contexts, and they are not collected soon. */
function releaseContext(game: Game): void {
  const gl = 'gl' in game.renderer ? game.renderer.gl : null;
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
}

function startGame(host: HTMLElement, scene: RoomScene, area: RoomArea, renderer: 'webgl' | 'canvas'): Game {
  try {
    const game = new Game({
      type: renderer === 'webgl' ? WEBGL : CANVAS,
      parent: host,
      scale: {
        mode: Scale.NONE,
        width: area.width,
        height: area.height,
      },
      backgroundColor: ink[950],
      banner: false,
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      fps: { limit: FRAMES_PER_SECOND },
      // With several textures a batch, software WebGL (Phaser 4.2) loses pieces of turned images; a room has few.
      render: { maxTextures: 1 },
      powerPreference: 'low-power',
      scene,
    });
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.display = 'block';
    return game;
  } catch (error) {
    throw new RoomUnavailable('The room could not be drawn.', { cause: error });
  }
}
