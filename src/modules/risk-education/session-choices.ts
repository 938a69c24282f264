/** What a session of each category can be: the codes of the field's own forms (IMSMA Core, Syria). */
export const activitiesOf = {
  direct: ["safety-briefing", "direct-session"],
  indirect: [
    "material-distribution",
    "material-handover",
    "radio",
    "television",
    "video",
    "social-media",
    "printed-press",
  ],
  training: ["training-of-trainers", "community-focal-point"],
} as const;

export type SessionCategory = keyof typeof activitiesOf;
export type SessionActivity = (typeof activitiesOf)[SessionCategory][number];

export const sessionActivities = Object.values(activitiesOf).flat() as readonly SessionActivity[];

export const sessionMethods = [
  "interactive-group",
  "house-to-house",
  "focus-group",
  "peer-to-peer",
  "theatre",
  "other",
] as const;

export const sessionPlaces = [
  "camp",
  "child-friendly-space",
  "community-centre",
  "education-facility",
  "farm",
  "household",
  "market",
  "medical-facility",
  "religious-site",
  "workplace",
  "other",
] as const;

export const sessionMessages = [
  "what-ordnance-looks-like",
  "where-it-may-be",
  "warning-signs",
  "do-not-touch",
  "report-what-you-see",
  "in-a-mined-area",
  "help-for-survivors",
  "other",
] as const;

export const audienceKinds = [
  "community-focal-points",
  "community-leaders",
  "convoy-drivers",
  "farmers",
  "herders",
  "health-workers",
  "reconstruction-workers",
  "returning-and-displaced-people",
  "religious-leaders",
  "scrap-metal-collectors",
  "pupils",
  "teachers",
  "other",
] as const;

export const materialKinds = ["poster", "brochure", "t-shirt", "notebook", "warning-sign", "other"] as const;
