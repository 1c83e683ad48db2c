/**
 * Banks by the number under which Bank Indonesia clears payments (sandi bank), the most common first. The app lists those
 * that members use; whether an account exists is for the bank to say.
 */
export const BANKS: ReadonlyMap<string, string> = new Map([
  ["014", "BCA"],
  ["008", "Bank Mandiri"],
  ["002", "BRI"],
  ["009", "BNI"],
  ["200", "BTN"],
  ["451", "BSI (Bank Syariah Indonesia)"],
  ["022", "CIMB Niaga"],
  ["011", "Bank Danamon"],
  ["013", "Bank Permata"],
  ["016", "Maybank Indonesia"],
  ["019", "Panin Bank"],
  ["028", "OCBC Indonesia"],
  ["147", "Bank Muamalat"],
  ["426", "Bank Mega"],
  ["441", "KB Bank"],
  ["110", "Bank BJB"],
  ["111", "Bank Jakarta"],
  ["113", "Bank Jateng"],
  ["114", "Bank Jatim"],
]);

export function bankName(code: string): string {
  return BANKS.get(code) ?? code;
}
