export interface ServerOptions {
  /** The address that will be listened on: on loopback only loopback names are answered. */
  readonly host: string;
  /** Needed for changing requests; `null`: everybody who reaches the service may change it. */
  readonly adminToken: string | null;
  /** The built desk; `null`: only the API is served. */
  readonly deskDirectory: string | null;
  /** What one client, told apart by its address, may do at most; `null`: no bound. This machine itself has none. */
  readonly perClient: { readonly requestsPerSecond: number | null; readonly sockets: number | null };
  /** How long a request may take to arrive; 30 s where nothing is said. */
  readonly requestTimeoutMs?: number;
}
