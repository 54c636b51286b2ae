import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Signature, and the offsets of the fields read here (PNG specification, 11.2.2). */
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly pixels: Buffer;
}

/** A picture of a page with at most 256 colours instead of millions: a third of the size, and the same to the eye. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decode(png);
  const palette = paletteOf(pixels);
  const nearest = nearestIn(palette);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      rows[row * (width + 1) + column + 1] = nearest(colourAt(pixels, (row * width + column) * 3));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const data = deflateSync(rows, { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', colours), chunk('IDAT', data), chunk('IEND')]);
}

const colourAt = (pixels: Buffer, at: number) => pixels.readUIntBE(at, 3);

/** The colours that occur most, leaving out those hardly different from one that occurs more. */
function paletteOf(pixels: Buffer): number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette: number[] = [];
  for (const [colour] of [...counts].sort(([, a], [, b]) => b - a)) {
    if (palette.length === 256) break;
    if (palette.every((kept) => distance(kept, colour) > 8)) palette.push(colour);
  }
  return palette;
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>();
  return (colour) => {
    const found = known.get(colour);
    if (found !== undefined) return found;
    const distances = palette.map((kept) => distance(kept, colour));
    const index = distances.indexOf(Math.min(...distances));
    known.set(colour, index);
    return index;
  };
}

const distance = (a: number, b: number) =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** Reads what Chromium writes: eight bits a channel, with or without alpha, not interlaced. */
function decode(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat([...dataChunks(png)]));
  const bytes = unfilter(raw, width * channels, channels);
  if (channels === 3) return { width, height, pixels: bytes };
  return { width, height, pixels: bytes.filter((_, index) => index % 4 !== 3) as Buffer };
}

function* dataChunks(png: Buffer): Generator<Buffer> {
  for (let at = signature.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') yield png.subarray(at + 8, at + 8 + length);
  }
}

type Predictor = (left: number, above: number, corner: number) => number;

/** The five filters of PNG (specification, 9.2): what a byte is guessed to be from its neighbours. */
const predictors: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const off = (value: number) => Math.abs(left + above - corner - value);
    if (off(left) <= off(above) && off(left) <= off(corner)) return left;
    return off(above) <= off(corner) ? above : corner;
  },
];

/** Undoes the filters, row by row. */
function unfilter(raw: Buffer, stride: number, channels: number): Buffer {
  const bytes = Buffer.alloc((raw.length / (stride + 1)) * stride);
  const byteAt = (at: number, isInside: boolean) => (isInside ? (bytes[at] ?? 0) : 0);
  for (let at = 0; at < bytes.length; at += 1) {
    const row = Math.floor(at / stride);
    const hasLeft = at % stride >= channels;
    const predict = predictors[raw[row * (stride + 1)] ?? 0] ?? (() => 0);
    const left = byteAt(at - channels, hasLeft);
    const above = byteAt(at - stride, row > 0);
    const corner = byteAt(at - stride - channels, row > 0 && hasLeft);
    bytes[at] = (raw[at + row + 1] ?? 0) + predict(left, above, corner);
  }
  return bytes;
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
