import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { NDJSON } from '../http/ndjson.ts';
import { type Cell, csvLine } from './csv.ts';

export type ExportRow = Readonly<Record<string, Cell>>;
export type ExportFormat = 'csv' | 'ndjson';

/** Text is handed on in pieces of about this size. */
const CHUNK_CHARACTERS = 65_536;

const lineOf = (format: ExportFormat, columns: readonly string[], row: ExportRow): string =>
  format === 'csv' ? csvLine(columns.map((column) => row[column] ?? null)) : `${JSON.stringify(row)}\n`;

async function* chunks(
  format: ExportFormat,
  columns: readonly string[],
  rows: AsyncIterable<ExportRow> | Iterable<ExportRow>,
): AsyncGenerator<string> {
  let chunk = format === 'csv' ? csvLine(columns) : '';
  for await (const row of rows) {
    chunk += lineOf(format, columns, row);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Answers with rows as they are made; how fast they are made is up to who reads them. */
export const sendExport = (
  reply: FastifyReply,
  name: string,
  format: ExportFormat,
  columns: readonly string[],
  rows: AsyncIterable<ExportRow> | Iterable<ExportRow>,
): FastifyReply =>
  reply
    .type(format === 'csv' ? 'text/csv; charset=utf-8' : NDJSON)
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .header('cache-control', 'no-store')
    .send(Readable.from(chunks(format, columns, rows), { objectMode: false, highWaterMark: CHUNK_CHARACTERS }));
