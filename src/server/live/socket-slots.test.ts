import { expect, it } from 'vitest';
import { SocketSlots } from './socket-slots.ts';

it('a client has so many sockets and no more, until one closes; this machine has as many as it wants', () => {
  const slots = new SocketSlots(2);
  const giveBack = slots.take('203.0.113.7');
  expect(slots.isFull('203.0.113.7')).toBe(false);
  slots.take('203.0.113.7');
  expect(slots.isFull('203.0.113.7')).toBe(true);
  expect(slots.isFull('203.0.113.8')).toBe(false);
  giveBack();
  expect(slots.isFull('203.0.113.7')).toBe(false);
  for (let i = 0; i < 5; i++) slots.take('127.0.0.1');
  expect(slots.isFull('127.0.0.1')).toBe(false);
});
