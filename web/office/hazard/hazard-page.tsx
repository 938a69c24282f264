export function HazardPage() {
  return null;
}
