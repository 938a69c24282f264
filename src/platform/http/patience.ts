/**
 * How long the server waits for a client: one that sends its request a byte at a time must not hold a connection for
 * ever. A body may take two minutes: 64 MiB of photographs over a line of 5 Mbit/s.
 */
export interface Patience {
  readonly headersMilliseconds: number;
  readonly requestMilliseconds: number;
  readonly checkEveryMilliseconds: number;
}

export const usualPatience: Patience = {
  headersMilliseconds: 15_000,
  requestMilliseconds: 120_000,
  checkEveryMilliseconds: 5_000,
};
