/** A JSON object of the protocol. */
export type Json = { [key: string]: Json | Json[] | string | string[] | number | boolean };
