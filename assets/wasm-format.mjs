/** How WebAssembly is written, as far as the scripts beside this one read and write it. */

/** Reads what WebAssembly is written in: bytes, unsigned LEB128 numbers, names behind their length. */
export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  number() {
    for (let value = 0, shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++];
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
  }

  take(length) {
    return this.bytes.subarray(this.at, (this.at += length));
  }
}

/** An unsigned LEB128 number. */
export function number(value) {
  const bytes = [];
  for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value & 0x7f) | 0x80);
  return Buffer.from([...bytes, value]);
}

/** Bytes behind their length. */
export const counted = (bytes) => Buffer.concat([number(bytes.length), bytes]);
