import { createHmac } from 'node:crypto';

/**
 * The value of the header `X-Overround-Signature`: `t=<seconds>,v1=<hex>`, where the hex is the HMAC-SHA256 of
 * `<seconds>.<body>` under the rule's secret. The receiver recomputes it, and refuses what is old.
 */
export const webhookSignature = (secret: string, atMs: number, body: string): string => {
  const seconds = Math.floor(atMs / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
};
