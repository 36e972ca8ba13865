import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import type { Plugin } from 'vite';

const PARTS = '\0phaser-parts';
/** What Phaser's sources ask about at their build: no debugger, no sound, no Facebook. */
const WITHOUT = /typeof (WEBGL_DEBUG|FEATURE_SOUND|PLUGIN_FBINSTANT)\b/g;

/** What registers itself with the scenes: each scene gets those of Phaser's systems that are here. */
const SYSTEMS = [
  // Before all: what draws goes round in circles otherwise.
  'renderer/index',
  'cameras/2d/CameraManager',
  'events/EventEmitter',
  'gameobjects/DisplayList',
  'gameobjects/GameObjectFactory',
  'gameobjects/UpdateList',
  'gameobjects/image/ImageFactory',
  'scene/ScenePlugin',
  'time/Clock',
  'tweens/TweenManager',
];

const NAMED = { Constants: 'const', Events: 'core/events/index', Game: 'core/Game', Scene: 'scene/Scene' };

/**
 * Builds the page with those parts of Phaser that the room uses, from its sources: half the size, and the browser takes a
 * third of the time to start it. While developing, the whole of it serves.
 */
export function phaserParts(): Plugin {
  const folder = join(dirname(createRequire(import.meta.url).resolve('phaser/package.json')), 'src');
  const file = (part: string) => JSON.stringify(join(folder, `${part}.js`));
  return {
    name: 'tocsin-phaser-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? PARTS : undefined),
    transform: (code, id) =>
      id.startsWith(folder) && code.search(WITHOUT) >= 0 ? code.replace(WITHOUT, 'false') : undefined,
    load(id) {
      if (id !== PARTS) return undefined;
      return [
        ...SYSTEMS.map((part) => `import ${file(part)};`),
        ...Object.entries(NAMED).map(([name, part]) => `import ${name} from ${file(part)};`),
        'export const { CANVAS, WEBGL } = Constants;',
        'export const Core = { Events };',
        'export const Scale = { NONE: 0 };',
        'export { Game, Scene };',
      ].join('\n');
    },
  };
}
