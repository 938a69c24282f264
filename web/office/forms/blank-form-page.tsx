export function BlankFormPage() {
  return null;
}
