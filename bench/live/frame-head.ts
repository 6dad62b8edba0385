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

const CHANGE_START = Buffer.from('{"seq":');
const [DIGIT_0, DIGIT_9] = [0x30, 0x39];

/** The numbers of a frame's changes, read without parsing it: nothing else in a frame begins as a change does. */
export const changeSeqs = (frame: Buffer): readonly number[] => {
  const seqs: number[] = [];
  for (let at = frame.indexOf(CHANGE_START); at !== -1; at = frame.indexOf(CHANGE_START, at)) {
    at += CHANGE_START.length;
    let seq = 0;
    for (let byte = frame[at] ?? 0; byte >= DIGIT_0 && byte <= DIGIT_9; byte = frame[++at] ?? 0) {
      seq = seq * 10 + byte - DIGIT_0;
    }
    seqs.push(seq);
  }
  return seqs;
};
