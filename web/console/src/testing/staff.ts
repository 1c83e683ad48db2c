import { show } from "@jmo/shared/testing/show";
import type { RenderResult } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Role } from "../app/roles";

/** Shows a screen to somebody who works here with these roles, logged in as `officer1`. */
export function showTo(roles: readonly Role[], screen: ReactNode, at = "/"): RenderResult {
  return show(screen, at, { subject: "s-officer1", login: "officer1", roles });
}
