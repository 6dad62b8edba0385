import type { LiveSocket } from './live-socket.ts';

/** A WebSocket of the browser, as the stream sees it. `path` is on the page's own host. */
export const openBrowserSocket = (path: string): LiveSocket => {
  const socket = new WebSocket(new URL(path, location.href.replace(/^http/, 'ws')));
  const live: LiveSocket = {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text);
    },
    close: () => socket.close(),
    onmessage: null,
    onclose: null,
  };
  socket.addEventListener('message', ({ data }) => live.onmessage?.({ data }));
  socket.addEventListener('close', () => live.onclose?.());
  return live;
};
