/** Of facts in order of information the last of each key: what holds. In order of key. */
export function latestOfEach<Fact extends { readonly key: string | null }>(facts: readonly Fact[]): readonly Fact[] {
  const latest = new Map(facts.map((fact) => [fact.key ?? "", fact]));
  return [...latest.entries()].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, fact]) => fact);
}
