import type { CompetitionRef } from '../../model/listing.ts';
import type { CompetitionRecord } from '../../model/storage.ts';
import { CompetitionLinks } from './competition-links.ts';
import { type EventEntity, ownIdKey } from './entities.ts';

/** The bookmakers' competitions that are known, with their numbers, and which of them belong together. */
export class CompetitionRegistry {
  readonly #byOwnId = new Map<string, CompetitionRecord>();
  readonly #links = new CompetitionLinks();
  #nextId = 1;

  restore(records: readonly CompetitionRecord[], nextId: number): void {
    for (const record of records) this.#byOwnId.set(ownIdKey(record.bookmaker, record.ownId), record);
    this.#nextId = nextId;
  }

  /** The competition's number; its record goes to `changed` where it is new or has another name than before. */
  numberOf({ bookmaker, id, name, country }: CompetitionRef, changed: CompetitionRecord[]): number {
    const key = ownIdKey(bookmaker, id);
    const known = this.#byOwnId.get(key);
    if (known !== undefined && known.name === name && known.country === country) return known.competitionId;
    const record = { competitionId: known?.competitionId ?? this.#nextId++, bookmaker, ownId: id, name, country };
    this.#byOwnId.set(key, record);
    changed.push(record);
    return record.competitionId;
  }

  /** The joined competition's id, as events carry it. */
  joinedId(competitionId: number): string {
    return String(this.#links.groupOf(competitionId));
  }

  /** Learns the links again and brings the events' competitions up to date; returns the events that changed. */
  relink(events: readonly EventEntity[]): EventEntity[] {
    const byId = new Map([...this.#byOwnId.values()].map((record) => [record.competitionId, record]));
    const shared = events.map((event) =>
      [...event.listings.values()].flatMap(({ competitionId }) => byId.get(competitionId) ?? []),
    );
    this.#links.learn([...byId.values()], shared);
    return events.filter((event) => {
      const first = event.listings.values().next().value ?? event.members.values().next().value;
      if (first === undefined) return false;
      const joined = this.#links.groupOf(first.competitionId);
      const name = byId.get(joined)?.name ?? first.competition.name;
      if (event.competition.id === String(joined) && event.competition.name === name) return false;
      event.competition = { id: String(joined), name };
      return true;
    });
  }
}
