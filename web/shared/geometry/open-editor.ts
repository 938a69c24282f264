import { useCallback, useId, useSyncExternalStore } from "react";

/** Which field of the page has its editor open: one at a time, because each holds a map, and browsers allow few. */
let open: string | undefined;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this field's editor is the open one, and how to open or close it. */
export function useOpenEditor(): { isOpen: boolean; setOpen: (isOpen: boolean) => void } {
  const id = useId();
  const isOpen = useSyncExternalStore(subscribe, () => open === id);
  const setOpen = useCallback(
    (wanted: boolean) => {
      open = wanted ? id : open === id ? undefined : open;
      for (const listener of listeners) listener();
    },
    [id],
  );
  return { isOpen, setOpen };
}
