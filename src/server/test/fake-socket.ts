import { type ServerFrame, serverFrameSchema } from '../../contract/live.ts';
import type { LiveSocket } from '../live/live-socket.ts';

/** A socket that keeps what was sent, each frame held against the contract; a test decides how full it is. */
export class FakeSocket implements LiveSocket {
  bufferedAmount = 0;
  readonly frames: ServerFrame[] = [];
  readonly raw: (string | Buffer)[] = [];
  closedWith: number | null = null;

  send(frame: string | Buffer): void {
    this.raw.push(frame);
    this.frames.push(serverFrameSchema.parse(JSON.parse(frame.toString())));
  }

  close(code: number): void {
    this.closedWith = code;
  }

  of<Type extends ServerFrame['type']>(type: Type): Extract<ServerFrame, { type: Type }>[] {
    return this.frames.filter((frame): frame is Extract<ServerFrame, { type: Type }> => frame.type === type);
  }
}
