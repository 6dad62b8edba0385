/** Something in a commit that no database would take; the commit is refused like one that the database refused. */
export class UnstorableError extends Error {
  override readonly name = 'UnstorableError';
}

/** The number that an id of ours stands for; ids leave storage as text and come back as they left. */
export const numberOf = (id: string): number => {
  const value = Number(id);
  if (id !== '' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new UnstorableError(`"${id.slice(0, 40)}" is no number of a reserved series`);
};
