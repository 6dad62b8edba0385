/** What the beginning of a `changes` frame says, read without parsing the rest. */
export interface FrameHead {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly merged: number;
  /** Of its first change; `null` where it carries none. */
  readonly firstSeq: number | null;
}

const HEAD_BYTES = 400;
const HEAD = /^\{"type":"changes".*?"fromSeq":(\d+),"toSeq":(\d+),.*?"merged":(\d+),"changes":\[(?:\{"seq":(\d+))?/;

/** `null` for any other frame. */
export const frameHead = (frame: Buffer): FrameHead | null => {
  const found = HEAD.exec(frame.toString('latin1', 0, HEAD_BYTES));
  if (found === null) return null;
  const [, fromSeq, toSeq, merged, firstSeq] = found;
  return {
    ...{ fromSeq: Number(fromSeq), toSeq: Number(toSeq), merged: Number(merged) },
    firstSeq: firstSeq === undefined ? null : Number(firstSeq),
  };
};
