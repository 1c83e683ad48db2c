import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { expectAccessible } from "@jmo/shared/testing/accessible";
import { contribution, ELIGIBILITY, SAVINGS } from "../testing/answers";
import { plotted } from "../testing/plot";
import { show } from "@jmo/shared/testing/show";
import { problem, server, type Server } from "@jmo/shared/testing/server";
import JhtSimulation from "./JhtSimulation";
import JpSimulation from "./JpSimulation";

const JHT = "GET /api/v1/savings/simulation/jht";
const JP = "POST /api/v1/savings/simulation/jp";

const ASSUMPTION = {
  code: "jht-contribution",
  text: "5.7% of the wage is paid in every month.",
  source: "PP 46/2015, article 16(1)",
};
const JHT_ANSWER = {
  wage: 10_000_000,
  years: 2,
  wageGrowth: 0,
  openingBalance: 12_000_000,
  contributionRate: 0.057,
  developmentRate: 0.05,
  monthlyContribution: 570_000,
  rows: [
    { year: 2026, months: 1, wage: 10_000_000, contributions: 570_000, development: 50_000, balance: 12_620_000 },
    { year: 2027, months: 12, wage: 10_000_000, contributions: 6_840_000, development: 800_000, balance: 20_260_000 },
  ],
  contributions: 7_410_000,
  development: 850_000,
  balance: 20_260_000,
  assumptions: [ASSUMPTION],
};
const JP_ANSWER = {
  pensionAge: 65,
  reachedOn: "2051-11-19",
  beginsOn: "2051-12-01",
  contributionMonths: 300,
  averageWage: 11_000_000,
  pension: { reckoned: 2_750_000, minimum: 399_700, maximum: 4_792_300, amount: 2_750_000 },
  lumpSum: null,
  rows: [{ year: 2026, months: 12, wage: 12_000_000, countedWage: 10_547_400, weightedWage: 11_000_000 }],
  assumptions: [{ ...ASSUMPTION, source: "PP 45/2015, article 17" }],
};

let api: Server;

beforeEach(() => {
  api = server();
  api.answer("GET /api/v1/savings/me", SAVINGS);
  api.answer("GET /api/v1/members/me", { name: "EILEEN COLLINS", birthDate: "1986-11-19" });
  api.answer("GET /api/v1/members/me/employments", {
    changes: [
      { change: "HIRED", on: "2020-03-02", employer: "PT B" },
      { change: "HIRED", on: "2017-05-02", employer: "PT A" },
    ],
  });
  api.answer("GET /api/v1/contributions/me", { items: [contribution("2026-10")], next: null });
  api.answer("GET /api/v1/claims/eligibility", ELIGIBILITY);
  api.answer(JHT, JHT_ANSWER);
  api.answer(JP, JP_ANSWER);
});

function asked(): URLSearchParams {
  return new URL(api.to(JHT).at(-1)?.request.url ?? "about:blank").searchParams;
}

function posted(): unknown {
  return JSON.parse(api.to(JP).at(-1)?.body ?? "null");
}

describe("Of JHT", () => {
  test("the estimate begins with the member's own wage, age and balance", async () => {
    show(<JhtSimulation />);

    expect(await screen.findByText("Estimated balance after 2 years")).toBeTruthy();
    expect(screen.getAllByText("Rp20.260.000")).not.toHaveLength(0);
    expect(Object.fromEntries(asked())).toEqual({ wage: "10000000", years: "16", wageGrowth: "0" });
  });

  test("contributions and development pile up in the chart, and their figures stand in a table", async () => {
    show(<JhtSimulation />);

    expect(await screen.findByRole("img", { name: /from 2026 to 2027/ })).toBeTruthy();
    await expect.poll(() => plotted.at(-1)).toEqual({ years: [2026, 2027], piles: [[12_620_000, 20_260_000], [12_570_000, 19_410_000]] });
    expect(screen.getByText("20.260.000")).toBeTruthy();
  });

  test("a slider, a field and another opening balance make another estimate", async () => {
    const user = userEvent.setup();
    show(<JhtSimulation />);
    await screen.findByText("Estimated balance after 2 years");

    fireEvent.change(screen.getByRole("slider", { name: "How many more years" }), { target: { value: 20 } });
    const growth = screen.getByRole("spinbutton", { name: "Rise of the wage every January" });
    await user.clear(growth);
    await user.type(growth, "5");
    const wage = screen.getByLabelText("Monthly wage");
    await user.clear(wage);
    await user.type(wage, "8500000");
    await user.type(screen.getByLabelText("Opening balance"), "1000000");

    await waitFor(() => {
      expect(Object.fromEntries(asked())).toEqual({ wage: "8500000", years: "20", wageGrowth: "0.05", openingBalance: "1000000" });
    });
    await user.tab();
    expect(screen.getByDisplayValue("8.500.000")).toBeTruthy();
  });

  test("without a wage nothing is estimated, and the field says what it needs", async () => {
    const user = userEvent.setup();
    show(<JhtSimulation />);
    await screen.findByText("Estimated balance after 2 years");

    await user.clear(screen.getByLabelText("Monthly wage"));

    expect(await screen.findByText(/Complete the figures above/)).toBeTruthy();
    expect(screen.getByLabelText("Monthly wage").getAttribute("aria-invalid")).toBe("true");
  });

  test("beside it stands what may be claimed today, and why not more", async () => {
    show(<JhtSimulation />);

    const today = within(await screen.findByRole("region", { name: "What you may claim today" }));
    expect(await today.findByText("Rp0")).toBeTruthy();
    expect(today.getByText("Your membership is still active.")).toBeTruthy();
    expect(today.getByText("Ask your employer to report that you have left.")).toBeTruthy();
  });

  test("the estimate names what it rests on, with the article", async () => {
    show(<JhtSimulation />);

    const rests = within(await screen.findByRole("region", { name: "What this estimate rests on" }));
    expect(rests.getByText("5.7% of the wage is paid in every month.")).toBeTruthy();
    expect(rests.getByText("PP 46/2015, article 16(1)")).toBeTruthy();
  });

  test("a refused figure is said beside its field", async () => {
    const faults = [{ field: "years", code: "max", message: "At most 50 years." }];
    api.answer(JHT, problem(400, "invalid-request", { faults }));
    show(<JhtSimulation />);

    expect(await screen.findAllByText("At most 50 years.")).toHaveLength(1);
  });

  test("the screen keeps the rules of accessibility", async () => {
    show(<JhtSimulation />, "/simulation/jht");
    await screen.findByText("Estimated balance after 2 years");

    await expectAccessible();
  });
});

describe("Of JP", () => {
  test("the pension is estimated from the birth date, the first month of work and the wage on record", async () => {
    show(<JpSimulation />);

    expect(await screen.findByText("Estimated pension a month")).toBeTruthy();
    expect(screen.getAllByText("Rp2.750.000")).not.toHaveLength(0);
    expect(screen.getByText("65 years, on 19 November 2051")).toBeTruthy();
    expect(screen.getByText("300 months")).toBeTruthy();
    expect(screen.getByText("PP 45/2015, article 17")).toBeTruthy();
    expect(posted()).toEqual({ birthDate: "1986-11-19", firstContribution: "2017-05", wage: 10_000_000, wageGrowth: 0 });
  });

  test("less than fifteen years are paid back at once", async () => {
    api.answer(JP, { ...JP_ANSWER, pension: null, lumpSum: { contributions: 30_000_000, development: 4_000_000, amount: 34_000_000 } });
    show(<JpSimulation />);

    expect(await screen.findByText("Estimated payment at once")).toBeTruthy();
    expect(screen.getByText("Rp34.000.000")).toBeTruthy();
    expect(screen.queryByText("Pension from")).toBeNull();
  });

  test("wages that the member remembers are reckoned with", async () => {
    const user = userEvent.setup();
    show(<JpSimulation />);
    await screen.findByText("Estimated pension a month");

    await user.click(screen.getByRole("button", { name: "Add a year" }));
    const year = screen.getByRole("spinbutton", { name: "Year" });
    await user.type(year, "1999");
    expect(screen.getByText("2015 to 2100")).toBeTruthy();
    await user.clear(year);
    await user.type(year, "2018");
    await user.type(screen.getAllByLabelText("Monthly wage")[1] ?? document.body, "6000000");

    await waitFor(() => {
      expect(posted()).toMatchObject({ wages: [{ year: 2018, wage: 6_000_000 }] });
    });
    await user.click(screen.getByRole("button", { name: "Remove the year 2018" }));
    expect(screen.queryByRole("spinbutton", { name: "Year" })).toBeNull();
  });

  test("a month before the programme began is said beside its field", async () => {
    const faults = [{ field: "firstContribution", code: "before-jp-began", message: "JP began in July 2015." }];
    api.answer(JP, problem(400, "invalid-request", { faults }));
    show(<JpSimulation />);

    expect(await screen.findAllByText("JP began in July 2015.")).toHaveLength(1);
    expect(screen.getByLabelText("Month of the first JP contribution").getAttribute("aria-invalid")).toBe("true");
  });

  test("what the record does not say is left to the member", async () => {
    api.answer("GET /api/v1/members/me", problem(503, "unavailable"));
    api.answer("GET /api/v1/contributions/me", { items: [], next: null });
    show(<JpSimulation />);

    expect(await screen.findByText("Enter your date of birth.")).toBeTruthy();
    expect(screen.getByText(/Complete the figures above/)).toBeTruthy();
    expect(api.to(JP)).toHaveLength(0);
  });

  test("the screen keeps the rules of accessibility", async () => {
    show(<JpSimulation />, "/simulation/jp");
    await screen.findByText("Estimated pension a month");

    await expectAccessible();
  });
});
