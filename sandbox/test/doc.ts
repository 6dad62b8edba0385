/** A parsed JSON answer, walked by path; what is not there is undefined, not an error. */
export class Doc {
  readonly value: unknown;

  constructor(value: unknown) {
    this.value = value;
  }

  static parse(text: string): Doc {
    return new Doc(JSON.parse(text));
  }

  at(...path: (string | number)[]): Doc {
    let value = this.value;
    for (const step of path) {
      value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
    }
    return new Doc(value);
  }

  list(): Doc[] {
    return Array.isArray(this.value) ? this.value.map((item: unknown) => new Doc(item)) : [];
  }

  entries(): [string, Doc][] {
    return typeof this.value === 'object' && this.value !== null
      ? Object.entries(this.value).map(([key, value]: [string, unknown]) => [key, new Doc(value)])
      : [];
  }

  keys(): string[] {
    return this.entries().map(([key]) => key);
  }

  text(): string {
    return String(this.value);
  }

  number(): number {
    return Number(this.value);
  }

  texts(): string[] {
    return this.list().map((item) => item.text());
  }
}
