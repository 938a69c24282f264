import type { Projection } from "../journal/projection-store.ts";

/**
 * Identities are not derived: no journal could bring back what must not stand in it. A rebuild leaves the vault as it is;
 * erasures are done again by `reapplyErasures`.
 */
export const vaultProjection: Projection = {
  kinds: ["identity-recorded", "identity-read", "identity-erased", "keys-rotated"],
  workIn: async () => undefined,
};
