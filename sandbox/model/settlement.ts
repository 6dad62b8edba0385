/** What a stake of one gets back: `win` of it at the full odds, `refund` of it returned, the rest lost. */
export interface Settlement {
  win: number;
  refund: number;
}

export const won: Settlement = { win: 1, refund: 0 };
export const lost: Settlement = { win: 0, refund: 0 };
export const returned: Settlement = { win: 0, refund: 1 };
const halfWon: Settlement = { win: 0.5, refund: 0.5 };
const halfLost: Settlement = { win: 0, refund: 0.5 };

export function when(condition: boolean): Settlement {
  return condition ? won : lost;
}

/** The selection wins with this probability, given the cell (orders and times of the goals are not part of a cell). */
export function withProbability(probability: number): Settlement {
  return { win: probability, refund: 0 };
}

/** Settles "more than the line" by the lead over it in quarters: quarter lines are half won or half lost. */
export function settleLead(leadQuarters: number): Settlement {
  if (leadQuarters >= 2) {
    return won;
  }
  if (leadQuarters <= -2) {
    return lost;
  }
  return leadQuarters === 1 ? halfWon : leadQuarters === 0 ? returned : halfLost;
}
