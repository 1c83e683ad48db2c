import { createSvgIcon } from "@mui/material/utils";

/** A condition that is met, a phase that is done. */
export const Tick = createSvgIcon(
  <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm-1.6 14.4-4-4L7.8 11l2.6 2.6L16.2 8l1.4 1.4-7.2 7Z" />,
  "Tick",
);

/** A condition that is not met, a phase that the claim did not come through. */
export const Cross = createSvgIcon(
  <path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Zm4.2 12.8-1.4 1.4-2.8-2.8-2.8 2.8-1.4-1.4 2.8-2.8-2.8-2.8 1.4-1.4 2.8 2.8 2.8-2.8 1.4 1.4-2.8 2.8 2.8 2.8Z" />,
  "Cross",
);

/** A phase that is under way. */
export const Dot = createSvgIcon(<path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z" />, "Dot");

/** A phase that is to come. */
export const Ring = createSvgIcon(
  <path d="M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 2a6 6 0 1 0 0 12 6 6 0 0 0 0-12Z" />,
  "Ring",
);
