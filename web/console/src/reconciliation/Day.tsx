import type { Schemas } from "@jmo/shared/api/client";
import { useAnswer } from "@jmo/shared/api/queries";
import { day as written, moment, rupiah } from "@jmo/shared/format";
import { Facts } from "@jmo/shared/ui/Facts";
import { Failure } from "@jmo/shared/ui/Failure";
import { Waiting } from "@jmo/shared/ui/Page";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useParams } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Choice } from "../parts/Choice";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import type { Difference, Source } from "./sources";
import "./texts";

type Kind = Schemas["DifferenceKind"];

const KINDS: readonly Kind[] = [
  "PAID_BY_BANK_ONLY",
  "NOT_ON_STATEMENT",
  "AMOUNT_DIFFERS",
  "ACCOUNT_DIFFERS",
  "REFERENCE_TWICE",
  "ENTRY_WITHOUT_PAYOUT",
  "RETURNED",
  "RETURN_NOT_ON_STATEMENT",
];

/** One day, with the differences that people have to look into. */
export function Day({ source }: { source: Source }) {
  const { t, i18n } = useTranslation();
  const day = useParams()["day"] ?? "";
  const mayChange = isFor(["operator"], useRoles());
  const name = ["reconciliation", source.name];
  const read = useAnswer([...name, "day", day], (api) => source.day(api, day));
  const title = t(source.name === "payouts" ? "reconciliation.dayPayouts" : "reconciliation.dayContributions", {
    day: /^\d{4}-\d{2}-\d{2}$/.test(day) ? written(day, i18n.language) : day,
  });
  return (
    <Sheet title={title} changedBy={["operator"]}>
      {read.isPending && <Waiting />}
      {read.isError && <Failure failure={read.error} retry={() => void read.refetch()} />}
      {read.data !== undefined && (
        <Panel>
          <Facts
            facts={[
              { name: t("reconciliation.state"), value: t(`reconciliation.states.${read.data.state}`) },
              { name: t("reconciliation.entries"), value: read.data.entries ?? t("parts.none") },
              { name: t("reconciliation.ours"), value: read.data.ours ?? t("parts.none") },
              { name: t("reconciliation.open"), value: read.data.openDifferences },
              { name: t("reconciliation.trouble"), value: read.data.trouble ?? t("parts.none") },
              ...(read.data.comparedAt === null
                ? []
                : [{ name: t("reconciliation.comparedAt"), value: moment(read.data.comparedAt, i18n.language) }]),
              ...(read.data.dueAt === null ? [] : [{ name: t("reconciliation.dueAt"), value: moment(read.data.dueAt, i18n.language) }]),
            ]}
          />
          {mayChange && (
            <Box>
              <Action
                label={t("reconciliation.repeat")}
                explained={t("reconciliation.repeatExplained")}
                run={(api) => source.repeat(api, day)}
                changes={[name]}
                done={t("reconciliation.repeated")}
              />
            </Box>
          )}
        </Panel>
      )}
      <Panel title={t("reconciliation.differences")}>
        {mayChange && source.closeAll !== undefined && <CloseAll closeAll={source.closeAll} day={day} name={name} />}
        <Listing
          caption={t("reconciliation.differences")}
          name={[...name, "differences", day]}
          read={(api, from) => source.differences(api, day, from)}
          rowKey={({ id }) => id}
          empty={t("reconciliation.noDifferences")}
          columns={[
            { name: t("reconciliation.what"), value: ({ text }) => text },
            { name: t("reconciliation.next"), value: ({ nextAction }) => nextAction ?? t("parts.none") },
            { name: t("reconciliation.reference"), value: ({ reference }) => reference ?? t("parts.none") },
            { name: t("reconciliation.ourAmount"), figure: true, value: ({ ourAmount }) => money(ourAmount) ?? t("parts.none") },
            { name: t("reconciliation.bankAmount"), figure: true, value: ({ bankAmount }) => money(bankAmount) ?? t("parts.none") },
            {
              name: t("reconciliation.closed"),
              value: (row) => <Closing source={source} day={day} difference={row} mayChange={mayChange} />,
            },
          ]}
        />
      </Panel>
    </Sheet>
  );
}

function money(amount: number | null): string | undefined {
  return amount === null ? undefined : rupiah(amount);
}

interface ClosingProps {
  source: Source;
  day: string;
  difference: Difference;
  mayChange: boolean;
}

function Closing({ source, day, difference, mayChange }: ClosingProps) {
  const { t, i18n } = useTranslation();
  if (difference.closedAt !== null) {
    return `${moment(difference.closedAt, i18n.language)}: ${difference.reason ?? t("parts.none")}`;
  }
  return mayChange ? (
    <Action
      label={t("reconciliation.close")}
      explained={t("reconciliation.closeExplained")}
      reason="required"
      run={(api, reason) => source.close(api, day, difference.id, reason)}
      changes={[["reconciliation", source.name]]}
      done={t("reconciliation.closedDone")}
    />
  ) : (
    t("reconciliation.open")
  );
}

interface CloseAllProps {
  closeAll: NonNullable<Source["closeAll"]>;
  day: string;
  name: readonly unknown[];
}

function CloseAll({ closeAll, day, name }: CloseAllProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Kind | "">("");
  return (
    <Stack direction="row" spacing={1.5} sx={{ alignItems: "center" }}>
      <Choice
        label={t("reconciliation.closeAll")}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`reconciliation.kinds.${value}`) }))}
        onChange={setKind}
      />
      {kind !== "" && (
        <Action
          label={t("reconciliation.closeAllKind", { kind: t(`reconciliation.kinds.${kind}`) })}
          explained={t("reconciliation.closeAllExplained")}
          reason="required"
          run={(api, reason) => closeAll(api, day, kind, reason)}
          changes={[name]}
          done={(count) => t("reconciliation.closedAll", { count })}
        />
      )}
    </Stack>
  );
}
