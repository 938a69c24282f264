/** The sign of Homeground: a surveyed piece of ground, folded into a house. */
export function Mark() {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      <path d="M12 3 3 7.5v9L12 21l9-4.5v-9z" strokeLinejoin="round" />
      <path d="M3 12.2 12 8l9 4.2" strokeLinejoin="round" />
      <path d="M12 8v13" />
    </svg>
  );
}
