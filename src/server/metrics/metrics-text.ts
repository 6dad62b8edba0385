export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

export interface Metric {
  readonly name: string;
  readonly type: 'gauge' | 'counter';
  readonly help: string;
  readonly samples: readonly Sample[];
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const sampleLine = (name: string, { labels = {}, value }: Sample): string => {
  const parts = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${parts.length === 0 ? '' : `{${parts.join(',')}}`} ${value}\n`;
};

/** The Prometheus text format. */
export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .map(({ name, type, help, samples }) =>
      [`# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`, ...samples.map((sample) => sampleLine(name, sample))].join(
        '',
      ),
    )
    .join('');
