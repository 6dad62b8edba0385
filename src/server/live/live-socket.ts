/** The part of a WebSocket that the live stream uses. */
export interface LiveSocket {
  /** Bytes that were sent and have not left this process. */
  readonly bufferedAmount: number;
  /** One text frame; bytes are its UTF-8, and may be shared between sockets. */
  send(frame: string | Buffer): void;
  /** Ends the connection, before long even where the other side no longer listens. */
  close(code: number, reason: string): void;
}
