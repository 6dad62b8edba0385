import type { ClientBase } from 'pg';

/** One statement with its parameters written out; a name keeps its plan on the connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: unknown[];
}

/**
 * Runs statements one after another, each written out while the database works on the one before: what writing out costs
 * here takes no time there. Begins when `permission` is there, and runs none where it is refused; answers whether it ran.
 */
export const runInTurn = async (
  client: ClientBase,
  statements: Iterable<Statement>,
  permission: Promise<boolean>,
): Promise<boolean> => {
  let before: Promise<unknown> = permission;
  try {
    for (const statement of statements) {
      if ((await before) === false) return false;
      before = client.query(statement);
      // Its failure is met one statement later.
      before.catch(() => undefined);
    }
  } finally {
    // Where writing out fails, the connection is free again before anyone else uses it.
    await before;
  }
  return (await permission) === true;
};
