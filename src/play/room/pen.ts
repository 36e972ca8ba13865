/** A canvas context the room is drawn with; one unit is one room unit. */
export type Pen = CanvasRenderingContext2D;

/** Draws with the origin moved to (x, y), scaled and turned (radians). */
export function at(pen: Pen, x: number, y: number, draw: () => void, scale = 1, turn = 0): void {
  pen.save();
  pen.translate(x, y);
  pen.rotate(turn);
  pen.scale(scale, scale);
  draw();
  pen.restore();
}

/** Fills an SVG path. */
export function fill(pen: Pen, path: string, colour: string | CanvasGradient, alpha = 1): void {
  pen.save();
  pen.globalAlpha *= alpha;
  pen.fillStyle = colour;
  pen.fill(new Path2D(path));
  pen.restore();
}

/** Strokes an SVG path with round ends. */
export function line(pen: Pen, path: string, colour: string, width = 1.5, dash: number[] = [], alpha = 1): void {
  pen.save();
  pen.globalAlpha *= alpha;
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineCap = dash.length > 0 ? 'butt' : 'round';
  pen.lineJoin = 'round';
  pen.setLineDash(dash);
  pen.stroke(new Path2D(path));
  pen.restore();
}

export function box(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string | CanvasGradient,
  radius = 0,
): void {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.roundRect(x, y, w, h, radius);
  pen.fill();
}

export function frame(
  pen: Pen,
  x: number,
  y: number,
  w: number,
  h: number,
  colour: string,
  width: number,
  radius = 0,
  dash: number[] = [],
): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.roundRect(x, y, w, h, radius);
  pen.stroke();
  pen.restore();
}

export function disc(pen: Pen, x: number, y: number, r: number, colour: string, alpha = 1, ry = r): void {
  pen.save();
  pen.globalAlpha *= alpha;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.ellipse(x, y, r, ry, 0, 0, 2 * Math.PI);
  pen.fill();
  pen.restore();
}

/** A two-colour gradient from top to bottom. */
export function downward(pen: Pen, y0: number, y1: number, top: string, bottom: string): CanvasGradient {
  const gradient = pen.createLinearGradient(0, y0, 0, y1);
  gradient.addColorStop(0, top);
  gradient.addColorStop(1, bottom);
  return gradient;
}

/** A soft pool of light. `rgb` is "255,198,97". */
export function glow(pen: Pen, x: number, y: number, rx: number, ry: number, rgb: string, alpha: number): void {
  pen.save();
  pen.translate(x, y);
  pen.scale(1, ry / rx);
  const gradient = pen.createRadialGradient(0, 0, 0, 0, 0, rx);
  for (const [stop, share] of [
    [0, 1],
    [0.4, 0.55],
    [0.75, 0.14],
    [1, 0],
  ] as const) {
    gradient.addColorStop(stop, `rgba(${rgb},${alpha * share})`);
  }
  pen.fillStyle = gradient;
  pen.fillRect(-rx, -rx, 2 * rx, 2 * rx);
  pen.restore();
}

/** The cross that always goes with vermilion. */
export function cross(pen: Pen, x: number, y: number, r: number, colour: string, width = 2.4): void {
  line(pen, `M${x - r} ${y - r}l${2 * r} ${2 * r}M${x + r} ${y - r}l${-2 * r} ${2 * r}`, colour, width);
}

/** The tick that always goes with verdigris. */
export function tick(pen: Pen, x: number, y: number, colour: string, scale = 1): void {
  line(pen, `M${x - 4 * scale} ${y}l${3 * scale} ${3 * scale} ${5.5 * scale} ${-6.5 * scale}`, colour, 2 * scale);
}

/** The raised bar that goes with a warning. */
export function mark(pen: Pen, x: number, y: number, colour: string): void {
  line(pen, `M${x} ${y - 4}v4.500M${x} ${y + 3.6}v.2`, colour, 2.2);
}
