import { figure, moment } from "@jmo/shared/format";
import { Panel } from "@jmo/shared/ui/Panel";
import Box from "@mui/material/Box";
import Link from "@mui/material/Link";
import { useTranslation } from "react-i18next";
import { Link as RouterLink } from "react-router";
import { Listing } from "../parts/Listing";
import { Officer } from "../parts/Officer";
import { waitingImports, type Kind } from "./kinds";
import { nameOfSum, shownSum } from "./sums";
import "./texts";

/** The files of a kind that wait for another person than their sender, with what the two compare. */
export function WaitingImports({ kind }: { kind: Kind }) {
  const { t, i18n } = useTranslation();
  const title = t("imports.waiting", { kind: t(`imports.kinds.${kind.name}`) });
  return (
    <Panel title={title}>
      <Listing
        caption={title}
        name={["imports", kind.name, "waiting"]}
        read={(api, from) => waitingImports(api, kind, from)}
        rowKey={({ importId }) => importId}
        empty={t("imports.noneWaiting")}
        columns={[
          {
            name: t("imports.file"),
            value: ({ importId, fileName }) => (
              <Link component={RouterLink} to={`/operations/imports/${kind.name}/${importId}`}>
                {fileName ?? t("imports.unnamed")}
              </Link>
            ),
          },
          { name: t("imports.receivedAt"), value: ({ receivedAt }) => moment(receivedAt, i18n.language) },
          { name: t("imports.sender"), value: ({ requestedBy }) => <Officer id={requestedBy} /> },
          { name: t("imports.hash"), value: ({ sha256 }) => <Box sx={{ minWidth: 220 }}>{sha256}</Box> },
          { name: t("imports.lines"), figure: true, value: ({ linesChecked, linesRead }) => figure(Math.max(linesChecked, linesRead)) },
          {
            name: t("imports.sums"),
            value: ({ sums }) =>
              Object.entries(sums).map(([name, value]) => (
                <div key={name}>
                  {nameOfSum(t, name)}: {shownSum(name, value)}
                </div>
              )),
          },
        ]}
      />
    </Panel>
  );
}
