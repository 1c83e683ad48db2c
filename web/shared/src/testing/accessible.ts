import axe from "axe-core";
import { expect } from "vitest";

/** Rules of WCAG 2.2 AA on the screen as it stands; contrast needs colours, which only a real browser has. */
export async function expectAccessible(screen: Element = document.body): Promise<void> {
  const { violations } = await axe.run(screen, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html) }))).toEqual([]);
}
