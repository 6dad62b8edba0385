import type { ClientBase } from 'pg';

export interface EpochStart {
  readonly epoch: string;
  readonly firstSeq: number;
}

/** All epochs, the newest first. */
export const readEpochs = async (client: ClientBase): Promise<readonly EpochStart[]> => {
  const { rows } = await client.query<EpochStart>(
    'SELECT epoch, first_seq AS "firstSeq" FROM epoch ORDER BY first_seq DESC, began_at DESC',
  );
  return rows;
};

/** The epoch in which a number was given. */
export const epochOf = (epochs: readonly EpochStart[], seq: number): string =>
  epochs.find(({ firstSeq }) => firstSeq <= seq)?.epoch ?? '';
