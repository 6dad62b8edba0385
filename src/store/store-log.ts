/** Where storage reports what it does; any structured logger fits. */
export interface StoreLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export const SILENT_LOG: StoreLog = { info: () => {}, warn: () => {}, error: () => {} };
