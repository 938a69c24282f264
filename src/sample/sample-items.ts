/** Items that a report of the sample found: of one category and, every other time, of another, by a number that turns. */
export function someItems(turn: number, category: string): readonly Readonly<Record<string, unknown>>[] {
  const model = models[category];
  const gone = { state: "destroyed", disposal: turn % 3 === 0 ? "moved-and-demolished" : "demolished-in-place" };
  return [
    { category, ...(model === undefined ? {} : { model }), quantity: 1 + (turn % 4), ...gone, depthCm: 4 + (turn % 9) },
    ...(turn % 2 === 0
      ? [{ category: "small-arms-ammunition", quantity: 20 + 7 * turn, state: "moved", disposal: "handed-over" }]
      : []),
  ];
}

const models: Readonly<Record<string, string>> = { "ap-blast-mine": "pmn-2", "av-blast-mine": "tm-57" };
