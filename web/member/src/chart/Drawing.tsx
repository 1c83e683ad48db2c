import { brief } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { Layer } from "./YearChart";

const HEIGHT = 200;
const FONT = "12px system-ui, sans-serif";
const YEAR_STEPS = [1, 2, 5, 10, 20];

interface Props {
  years: readonly number[];
  layers: readonly Layer[];
  /** Custom properties of the design with the colours of the layers. */
  colours: readonly string[];
}

/** Bars on a canvas, which knows no style sheet: the design's colours are read whenever it is drawn. */
export default function Drawing({ years, layers, colours }: Props) {
  const { i18n } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const colour = (property: string) => () => getComputedStyle(element).getPropertyValue(property);
    const text = colour("--mui-palette-text-secondary");
    const grid = { stroke: colour("--mui-palette-divider"), width: 1 };
    const bars = uPlot.paths.bars?.({ size: [0.7, 48], radius: 0.1 });
    // The whole pile first: each lower layer covers what is below its own part.
    const piles = layers.map((_, top) =>
      years.map((_year, index) => layers.slice(0, top + 1).reduce((sum, layer) => sum + (layer.values[index] ?? 0), 0)),
    );
    // Of the data alone: at every size and redrawing uPlot gives the range before, which would grow.
    const across: [number, number] = [(years[0] ?? 0) - 0.6, (years.at(-1) ?? 0) + 0.6];
    const heights = piles.flat();
    const upwards: [number, number] = [Math.min(0, ...heights), Math.max(1, ...heights) * 1.05];
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height: HEIGHT,
        legend: { show: false },
        cursor: { show: false },
        padding: [12, 14, 0, 0],
        scales: {
          x: { time: false, range: () => across },
          y: { range: () => upwards },
        },
        axes: [
          {
            stroke: text,
            font: FONT,
            size: 28,
            grid: { show: false },
            ticks: { show: false },
            incrs: YEAR_STEPS,
            values: (_, places) => places.map((year) => (years.includes(year) ? String(year) : "")),
          },
          {
            stroke: text,
            font: FONT,
            size: 52,
            grid,
            ticks: { show: false },
            values: (_, places) => places.map((amount) => brief(amount, i18n.language)),
          },
        ],
        series: [
          {},
          ...piles.map((_, index) => {
            const own = colour(colours[piles.length - 1 - index] ?? "");
            return { stroke: own, fill: own, width: 0, points: { show: false }, ...(bars && { paths: bars }) };
          }),
        ],
      },
      [[...years], ...piles.reverse()],
      element,
    );
    const fit = new ResizeObserver(() => {
      plot.setSize({ width: element.clientWidth, height: HEIGHT });
    });
    fit.observe(element);
    const scheme = window.matchMedia("(prefers-color-scheme: dark)");
    const redraw = () => {
      plot.redraw();
    };
    scheme.addEventListener("change", redraw);
    return () => {
      scheme.removeEventListener("change", redraw);
      fit.disconnect();
      plot.destroy();
    };
  }, [years, layers, colours, i18n.language]);
  return <Box ref={place} sx={{ height: HEIGHT, overflow: "hidden" }} />;
}
