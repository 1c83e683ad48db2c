import type { Schemas } from "@jmo/shared/api/client";

/** What a browser said of itself, such as `Chrome Mobile · Android`; nothing if it said nothing that is known. */
export function deviceName(device: Schemas["DeviceView"] | null): string | undefined {
  const parts = [device?.browser, device?.system].filter((part): part is string => part != null && part !== "");
  return parts.length === 0 ? undefined : parts.join(" · ");
}
