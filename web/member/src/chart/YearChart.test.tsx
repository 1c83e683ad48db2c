import { screen } from "@testing-library/react";
import type uPlot from "uplot";
import { expect, test } from "vitest";
import { options, plotted } from "../testing/plot";
import { show } from "@jmo/shared/testing/show";
import { YearChart } from "./YearChart";

const YEARS = [2025, 2026];
const LAYERS = [
  { name: "Paid in", values: [100, 200] },
  { name: "Earned", values: [10, 30] },
];

async function drawn() {
  show(<YearChart label="Savings by year" years={YEARS} layers={LAYERS} />);
  await expect.poll(() => options).toHaveLength(1);
  return options[0];
}

test("layers stand on each other, and each is named", async () => {
  await drawn();

  expect(screen.getByRole("img", { name: "Savings by year" })).toBeTruthy();
  expect(screen.getByText("Paid in")).toBeTruthy();
  expect(screen.getByText("Earned")).toBeTruthy();
  expect(plotted).toEqual([{ years: YEARS, piles: [[110, 230], [100, 200]] }]);
});

test("the scale is that of the data however often the chart is drawn at another size", async () => {
  const scales = (await drawn())?.scales;
  const chart = Object.create(null) as uPlot;

  for (const [name, from, to] of [["x", 2024.4, 2026.6], ["y", 0, 241.5]] as const) {
    const range = scales?.[name]?.range;
    // uPlot gives the range that it drew before.
    const again = typeof range === "function" ? range(chart, -1_000, 9_000, name) : [];
    expect(again[0]).toBeCloseTo(from);
    expect(again[1]).toBeCloseTo(to);
  }
});
