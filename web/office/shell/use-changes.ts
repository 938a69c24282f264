import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Listens for approvals and refreshes every answer; the map asks for new tiles through the journal position. */
export function useChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource("/api/events");
    events.addEventListener("change", () => void queries.invalidateQueries({ queryKey: ["api"] }));
    return () => events.close();
  }, [queries]);
}
