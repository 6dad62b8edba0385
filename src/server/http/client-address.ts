import { isLoopback } from './loopback.ts';

const V4_IN_V6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The first four groups of an IPv6 address: whoever has one has the whole network of 2^64 behind them. */
const networkOf = (address: string): string => {
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return `${[...front, ...zeros, ...back].slice(0, 4).join(':')}::`;
};

/** Who is counted as one client; `null` for this machine itself. */
export const clientOf = (address: string): string | null => {
  const plain = V4_IN_V6.exec(address)?.[1] ?? address;
  if (isLoopback(plain)) return null;
  return plain.includes(':') ? networkOf(plain) : plain;
};
