import { instantInTable } from "./days.ts";

/** A moment in a table, UTC; the whole of it on hover. */
export function Instant({ at }: { readonly at: string | null }) {
  if (at === null) return "—";
  return (
    <time dateTime={at} title={`${at} UTC`}>
      {instantInTable(at)}
    </time>
  );
}
