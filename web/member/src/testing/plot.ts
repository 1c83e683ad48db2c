import type { Options } from "uplot";
import { vi } from "vitest";

/** What a chart was asked to draw. There is no canvas here; how it looks is for a real browser. */
export interface Plotted {
  readonly years: readonly number[];
  /** From the whole pile down to its lowest layer. */
  readonly piles: readonly (readonly number[])[];
}

export const plotted: Plotted[] = [];

/** How, in the same order. */
export const options: Options[] = [];

class PlayedPlot {
  static readonly paths = {};

  constructor(given: Options, [years = [], ...piles]: readonly (readonly number[])[]) {
    options.push(given);
    plotted.push({ years, piles });
  }

  setSize(): void {
    // The size is the browser's matter.
  }

  redraw(): void {
    // Colours are, too.
  }

  destroy(): void {
    // There is nothing to take down.
  }
}

class PlayedObserver {
  observe(): void {
    // Nothing here has a size.
  }

  disconnect(): void {
    // Nothing was observed.
  }
}

vi.mock("uplot", () => ({ default: PlayedPlot }));

/** Puts in place what a chart needs of a browser. */
export function playPlots(): void {
  plotted.length = 0;
  options.length = 0;
  vi.stubGlobal("ResizeObserver", PlayedObserver);
  vi.stubGlobal("matchMedia", () => new EventTarget());
}
