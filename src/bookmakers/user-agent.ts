/** Who asks. The sites answer programs that speak like a browser; this one says its name as well. */
export const USER_AGENT = 'Mozilla/5.0 (compatible; Overround/0.1)';
