/** The colours of the design tokens, for drawing on canvas, where CSS variables do not reach. */
export const ink = {
  950: '#05090B',
  900: '#0A1113',
  850: '#0F191C',
  800: '#152326',
  750: '#1C2D31',
  700: '#263B40',
  600: '#385359',
  line: '#6F8B91',
};
export const bone = { 1: '#F6EDDA', 2: '#D8CFBB', 3: '#A9B0A7' };
export const brass = { 3: '#DDB366', 5: '#B98A3E', 7: '#6E4F1C', bell: '#D3A24E', shine: '#FFE9BE', rim: '#EBC77E' };
export const wood = { top: '#A87B45', front: '#4A3521', darkTop: '#23343A', darkFront: '#142125' };
export const lamp = { on: '#FFC661', bulb: '#FFE3AE', shade: '#2F6B57', shadeOff: '#1B2D30', bulbOff: '#24373B' };
export const alarm = { on: '#FF6240', wash: '#3A1610', pale: '#FFC9BA' };
export const done = { on: '#8FD1B8', pale: '#BFE6D6', wash: '#173029' };
export const sepia = { 9: '#1D1912', 7: '#3B2C12' };
