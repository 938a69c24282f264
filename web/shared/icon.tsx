const drawings = {
  map: "M9 4 3.5 6v14L9 18l6 2 5.5-2V4L15 6zM9 4v14M15 6v14",
  areas: "M4 5h16M4 10h16M4 15h16M4 20h10",
  reports: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l5 5",
  close: "M6 6l12 12M18 6 6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  layers: "M12 4 3 9l9 5 9-5zM3 14l9 5 9-5",
  link: "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12 6.300M14 10a4 4 0 0 0-5.7 0l-3.600 3.600a4 4 0 0 0 5.700 5.700L12 17.700",
  keyboard: "M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M8 15h8",
  system: "M4 5h16v11H4zM9 20h6M12 16v4",
  light:
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.400 1.400M17.600 17.600 19 19M5 19l1.400-1.400M17.600 6.400 19 5",
  dark: "M20 14.500A8.500 8.500 0 0 1 9.500 4 8.500 8.500 0 1 0 20 14.500z",
  download: "M12 4v11M7 11l5 5 5-5M4 20h16",
  print: "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z",
  back: "M15 5l-7 7 7 7",
  whole: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  up: "M6 15l6-6 6 6",
  down: "M6 9l6 6 6-6",
  double: "M9 9h11v11H9zM5 15V4h11",
  work: "M9 4h6v3H9zM9 5H5v16h14V5h-4M9 14l2 2 4-4",
  check: "M5 13l4 4L19 7",
  certificate: "M5 3h14v11H5zM9 7h6M9 10h4M12 14a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM10.500 19.500V23l1.500-1 1.500 1v-3.500",
  key: "M15 3a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10.500 13.500 3 21v-3l1.500-1.500M6 18l2 2M16.500 7.500h.01",
  undo: "M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3",
  redo: "M16 5l4 4-4 4M20 9H10a6 6 0 0 0 0 12h3",
  remove: "M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.500 11v5M13.500 11v5",
  draw: "M5 17 8 6l10 2 1 9-7 3zM8 6h.01M18 8h.01",
  shield: "M12 3 5 6v6c0 4.500 3 7.500 7 9 4-1.500 7-4.500 7-9V6z",
} as const;

export type IconName = keyof typeof drawings;

/** A line drawing beside words; it is never the only thing that says something. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[name]} />
    </svg>
  );
}
