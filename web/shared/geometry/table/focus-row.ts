/** Moves the focus to the place of the row above or below, and stays at the ends. */
export function focusRow(from: HTMLElement, by: number): void {
  const places = [...(from.closest("table")?.querySelectorAll<HTMLElement>("[data-place]") ?? [])];
  places[places.indexOf(from) + by]?.focus();
}
