/** Counters of one site. */
export interface StatsReport {
  requests: number;
  byStatus: Record<string, number>;
  byKind: Record<string, number>;
  inFlight: number;
  peakInFlight: number;
  peakPerSecond: number;
  bytes: number;
}

export class Stats {
  private requests = 0;
  private byStatus: Record<string, number> = {};
  private byKind: Record<string, number> = {};
  private inFlight = 0;
  private peakInFlight = 0;
  private peakPerSecond = 0;
  private bytes = 0;
  private second = 0;
  private inSecond = 0;

  begin(nowMs: number, kind: string): void {
    this.requests += 1;
    this.byKind[kind] = (this.byKind[kind] ?? 0) + 1;
    this.inFlight += 1;
    this.peakInFlight = Math.max(this.peakInFlight, this.inFlight);
    const second = Math.floor(nowMs / 1000);
    this.inSecond = second === this.second ? this.inSecond + 1 : 1;
    this.second = second;
    this.peakPerSecond = Math.max(this.peakPerSecond, this.inSecond);
  }

  /** @param status the HTTP status, or `dropped` */
  end(status: number | 'dropped', bytes: number): void {
    this.inFlight -= 1;
    this.byStatus[status] = (this.byStatus[status] ?? 0) + 1;
    this.bytes += bytes;
  }

  /** Starts all counters anew; what is in flight stays in flight. */
  reset(): void {
    this.requests = 0;
    this.byStatus = {};
    this.byKind = {};
    this.peakInFlight = this.inFlight;
    this.peakPerSecond = 0;
    this.inSecond = 0;
    this.bytes = 0;
  }

  report(): StatsReport {
    return {
      requests: this.requests,
      byStatus: { ...this.byStatus },
      byKind: { ...this.byKind },
      inFlight: this.inFlight,
      peakInFlight: this.peakInFlight,
      peakPerSecond: this.peakPerSecond,
      bytes: this.bytes,
    };
  }
}
