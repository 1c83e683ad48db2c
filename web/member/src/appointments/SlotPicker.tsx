import type { Schemas } from "@jmo/shared/api/client";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSlots, type Service } from "../branches/queries";
import { today } from "@jmo/shared/today";
import { clockOf, dayOf, plusDays, shortDay } from "./when";
import "./texts";

const DAYS = 7;

interface Props {
  branch: string;
  zone: string;
  service: Service;
  /** The start of a slot. */
  chosen: string | undefined;
  onChoose: (start: string | undefined) => void;
}

/** The slots of a service, a week at a time. */
export function SlotPicker({ branch, zone, service, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const first = today();
  const [from, setFrom] = useState(first);
  const slots = useSlots(branch, service, from === first ? undefined : from);
  const [day, setDay] = useState<string>();
  const days = slots.data?.days.filter((each) => each.slots.length > 0) ?? [];
  const shown = days.find((each) => each.date === day) ?? days.find((each) => each.slots.some(({ free }) => free > 0)) ?? days[0];
  const turn = (to: string) => {
    setFrom(to);
    setDay(undefined);
    onChoose(undefined);
  };
  return (
    <>
      <Box sx={{ display: "flex", justifyContent: "space-between", gap: 1 }}>
        <Button
          disabled={from === first}
          onClick={() => {
            const before = plusDays(from, -DAYS);
            turn(before < first ? first : before);
          }}
        >
          {t("appointments.earlier")}
        </Button>
        <Button
          onClick={() => {
            turn(plusDays(from, DAYS));
          }}
        >
          {t("appointments.later")}
        </Button>
      </Box>
      {slots.isPending && <Waiting />}
      {slots.isError && <Failure failure={slots.error} retry={() => void slots.refetch()} />}
      {slots.data !== undefined && shown === undefined && <Typography role="status">{t("appointments.noSlot")}</Typography>}
      {shown !== undefined && (
        <>
          <Days
            days={days}
            shown={shown.date}
            onShow={(date) => {
              setDay(date);
              onChoose(undefined);
            }}
          />
          <Times key={dayOf(shown.date)} slots={shown.slots} zone={zone} chosen={chosen} onChoose={onChoose} />
        </>
      )}
    </>
  );
}

function Days({ days, shown, onShow }: { days: readonly Schemas["BranchDaySlotDay"][]; shown: string; onShow: (date: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Box role="group" aria-label={t("appointments.day")} sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      {days.map(({ date }) => (
        <Button
          key={date}
          variant={date === shown ? "contained" : "outlined"}
          aria-pressed={date === shown}
          onClick={() => {
            onShow(date);
          }}
        >
          {shortDay(date, i18n.language)}
        </Button>
      ))}
    </Box>
  );
}

interface TimesProps {
  slots: readonly Schemas["BranchDaySlotView"][];
  zone: string;
  chosen: string | undefined;
  onChoose: (start: string) => void;
}

function Times({ slots, zone, chosen, onChoose }: TimesProps) {
  const { t } = useTranslation();
  const label = t("appointments.time", { zone });
  return (
    <div>
      <Typography gutterBottom>{label}</Typography>
      <Box role="group" aria-label={label} sx={{ display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(92px, 1fr))", gap: 1 }}>
        {slots.map(({ start, free }) => (
          <Button
            key={start}
            variant={start === chosen ? "contained" : "outlined"}
            aria-pressed={start === chosen}
            disabled={free === 0}
            sx={{ flexDirection: "column", lineHeight: 1.2 }}
            onClick={() => {
              onChoose(start);
            }}
          >
            <span>{clockOf(start)}</span>
            <Box component="small" sx={{ fontWeight: 400 }}>
              {free === 0 ? t("appointments.full") : t("appointments.free", { count: free })}
            </Box>
          </Button>
        ))}
      </Box>
    </div>
  );
}
