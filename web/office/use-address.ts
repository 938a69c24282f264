import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type {
  AreasAddress,
  BoardAddress,
  MapAddress,
  PeopleAddress,
  PlannerAddress,
  ReportsAddress,
  SecurityLogAddress,
  SharedAddress,
  SignInAddress,
  WorkAddress,
} from "./address.ts";

export type AnyAddress = SharedAddress &
  MapAddress &
  AreasAddress &
  ReportsAddress &
  PeopleAddress &
  SecurityLogAddress &
  WorkAddress &
  SignInAddress &
  BoardAddress &
  PlannerAddress;

/** What the address says now. */
export function useAddress(): AnyAddress {
  return useSearch({ strict: false }) as AnyAddress;
}

/** Changes part of the address of this page. `replace` keeps the step out of the browser's history. */
export function useChangeAddress(): (changes: Partial<AnyAddress>, how?: { replace: boolean }) => void {
  const navigate = useNavigate();
  return useCallback(
    (changes, how = { replace: false }) => {
      void navigate({
        to: ".",
        search: ((previous: AnyAddress) => ({ ...previous, ...changes })) as never,
        replace: how.replace,
      });
    },
    [navigate],
  );
}
