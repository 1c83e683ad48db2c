/** A moment from day and clock as the device shows them. */
export function momentOf(day: string, time: string): string {
  return new Date(`${day}T${time}`).toISOString();
}
