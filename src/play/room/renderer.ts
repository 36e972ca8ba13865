/** Why the room cannot be drawn here; the screen then shows its text alone. */
export class RoomUnavailable extends Error {
  override readonly name = 'RoomUnavailable';
}

let chosen: 'webgl' | 'canvas' | null = null; // the browser does not change its mind within a page

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/**
 * Which of Phaser's renderers to use. WebGL done in software is slower than the plain canvas, so the canvas is used
 * there and where there is no WebGL. Throws `RoomUnavailable` when the browser has no canvas either.
 */
export function chooseRenderer(): 'webgl' | 'canvas' {
  chosen ??= probe();
  return chosen;
}

function probe(): 'webgl' | 'canvas' {
  if (!document.createElement('canvas').getContext('2d')) throw new RoomUnavailable('This browser draws no canvas.');
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (!gl) return 'canvas';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return SOFTWARE.test(name) ? 'canvas' : 'webgl';
}
