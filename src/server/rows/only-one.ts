/** What a list of storage's questions says where a reader names one, or none. */
export const onlyOne = (name: string | undefined): readonly string[] | undefined =>
  name === undefined ? undefined : [name];
