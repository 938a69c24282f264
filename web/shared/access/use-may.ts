import { useQuery } from "@tanstack/react-query";
import type { ActionOn, RecordName } from "../../../src/access/access-table.ts";
import { meQuery } from "../api/people-queries.ts";

/** Whether whoever is signed in may do something to some row of a record: what is not theirs is not offered. */
export type May = <R extends RecordName>(action: ActionOn<R>, record: R) => boolean;

export function useMay(): May {
  const may = useQuery(meQuery).data?.may;
  return (action, record) => may?.[record]?.includes(action) ?? false;
}
