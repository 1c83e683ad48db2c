import type { Schemas } from "@jmo/shared/api/client";
import { Facts } from "@jmo/shared/ui/Facts";
import { Panel } from "@jmo/shared/ui/Panel";
import Table from "@mui/material/Table";
import TableBody from "@mui/material/TableBody";
import TableCell from "@mui/material/TableCell";
import TableContainer from "@mui/material/TableContainer";
import TableHead from "@mui/material/TableHead";
import TableRow from "@mui/material/TableRow";
import { useTranslation } from "react-i18next";
import { decimal } from "./figures";
import "./texts";

/** From which similarity on the policy matches by itself, as the API says of `similarity`. */
const MATCH = 0.55;

/** What the engine has measured, in words and in figures. */
export function Measurements({ measurement }: { measurement: Schemas["VerificationMeasurementView"] }) {
  const { t, i18n } = useTranslation();
  const { similarity, liveness, frames } = measurement;
  const figure = (value: number) => decimal(value, i18n.language);
  return (
    <Panel title={t("claimReview.measured")}>
      <Facts
        facts={[
          { name: t("claimReview.verdict"), value: t(`claimReview.verdicts.${measurement.verdict}`) },
          {
            name: t("claimReview.similarity"),
            value:
              similarity === undefined
                ? t("claimReview.noReference")
                : `${t(similarity >= MATCH ? "claimReview.similarityEnough" : "claimReview.similarityLow")}: ${t("claimReview.similarityIs", { figure: figure(similarity) })}`,
          },
          { name: t("claimReview.liveness"), value: t("claimReview.livenessIs", { figure: figure(liveness) }) },
          { name: t("claimReview.policy"), value: measurement.policyVersion },
          { name: t("claimReview.engine"), value: `${measurement.engine.engine}, ${measurement.engine.models}` },
        ]}
      />
      <TableContainer>
        <Table size="small" padding="none" aria-label={t("claimReview.measured")} sx={{ "& td, & th": { p: 0.75 } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t("claimReview.step")}</TableCell>
              <TableCell align="right">{t("claimReview.similarityShort")}</TableCell>
              <TableCell align="right">{t("claimReview.livenessShort")}</TableCell>
              <TableCell align="right">{t("claimReview.turn")}</TableCell>
              <TableCell align="right">{t("claimReview.sameAsFirst")}</TableCell>
              <TableCell align="right">{t("claimReview.eyesClosed")}</TableCell>
              <TableCell align="right">{t("claimReview.sharpness")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {frames.map((frame, index) => (
              <TableRow key={frame.sha256}>
                <TableCell component="th" scope="row">
                  {t("claimReview.frame", { number: index + 1, count: frames.length, step: t(`claimReview.steps.${frame.step}`) })}
                </TableCell>
                <TableCell align="right">{frame.similarity === undefined ? "–" : figure(frame.similarity)}</TableCell>
                <TableCell align="right">{figure(frame.liveness)}</TableCell>
                <TableCell align="right">{figure(frame.turn)}</TableCell>
                <TableCell align="right">{figure(frame.continuity)}</TableCell>
                <TableCell align="right">{figure(frame.quality.eyesClosed)}</TableCell>
                <TableCell align="right">{figure(frame.quality.sharpness)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </Panel>
  );
}
