export const quoteStates = ['open', 'suspended', 'removed'] as const;

export type QuoteState = (typeof quoteStates)[number];
