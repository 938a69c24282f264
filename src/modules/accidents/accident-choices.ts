/** Classes of accidents as IMSMA tells them apart: at a demining workplace, or by what went off. */
export const accidentClasses = ["demining", "mine", "cluster", "uxo-axo", "ied", "stored-ammunition", "other"] as const;

/** How well the place is known: measured with a receiver, read off a map, told by somebody, or only the settlement. */
export const locationAccuracies = ["measured", "map", "described", "settlement", "unknown"] as const;

export const yesNoUnknown = ["yes", "no", "unknown"] as const;

/** On which side of the former line of contact: many are hurt where no front ever was. */
export const lineOfContactSides = ["inside", "outside", "unknown"] as const;

/** How somebody came to the first medical facility. */
export const transports = [
  "on-foot",
  "carried",
  "private-vehicle",
  "ambulance",
  "military-vehicle",
  "helicopter",
  "none",
  "other",
  "unknown",
] as const;

/** What somebody hurt needs, and what they were given: the pillars of victim assistance. */
export const assistanceKinds = [
  "first-aid",
  "surgery",
  "prosthesis",
  "rehabilitation",
  "psychosocial",
  "livelihood",
  "education",
  "legal",
  "other",
] as const;

/** With whom somebody lets their data be shared. `none` is an answer; a field left out means that nobody asked. */
export const consents = ["authorities", "ngos", "none"] as const;
