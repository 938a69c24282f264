/** The part of the map that no panel lies on, so that the whole programme can be seen at once. */
export function roomForPanels(): { top: number; right: number; bottom: number; left: number } {
  const isPhone = window.innerWidth < 760;
  return isPhone ? { top: 70, right: 60, bottom: 240, left: 20 } : { top: 30, right: 40, bottom: 160, left: 300 };
}
