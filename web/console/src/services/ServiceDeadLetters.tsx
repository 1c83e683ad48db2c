import { moment } from "@jmo/shared/format";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Link from "@mui/material/Link";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link as RouterLink, useParams } from "react-router";
import { isFor, useRoles } from "../app/roles";
import { Action } from "../parts/Action";
import { Choice } from "../parts/Choice";
import { Listing } from "../parts/Listing";
import { Sheet } from "../parts/Sheet";
import { discardAll, lettersOf, replayAll, type DeadLetterState, type Selection } from "./deadLetters";
import { serviceOf, type Service } from "./services";
import DeadLetters from "./DeadLetters";
import "./texts";

const STATES: readonly DeadLetterState[] = ["WAITING", "REPLAYED", "DISCARDED"];

export default function ServiceDeadLetters() {
  const service = serviceOf(useParams()["service"]);
  return service === undefined ? <DeadLetters /> : <Letters service={service} />;
}

/** The dead letters of one service, of which many can be replayed or discarded at once. */
function Letters({ service }: { service: Service }) {
  const { t, i18n } = useTranslation();
  const mayDecide = isFor(["operator"], useRoles());
  const [state, setState] = useState<DeadLetterState>("WAITING");
  const [selection, setSelection] = useState<Selection>({ type: "", cause: "" });
  const [typed, setTyped] = useState(selection);
  return (
    <Sheet title={t("services.lettersOf", { service })} hint={t("services.deadLettersHint")} changedBy={["operator"]}>
      <Box
        component="form"
        sx={{ display: "flex", flexWrap: "wrap", gap: 1.5, alignItems: "center" }}
        onSubmit={(event) => {
          event.preventDefault();
          setSelection(typed);
        }}
      >
        <Choice
          label={t("services.state")}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`services.states.${value}`) }))}
          onChange={(value) => {
            setState(value === "" ? "WAITING" : value);
          }}
        />
        <TextField
          label={t("services.typeExact")}
          value={typed.type}
          size="small"
          sx={{ width: 260 }}
          onChange={(event) => {
            setTyped({ ...typed, type: event.target.value.trim() });
          }}
        />
        <TextField
          label={t("services.causePart")}
          value={typed.cause}
          size="small"
          sx={{ width: 260 }}
          onChange={(event) => {
            setTyped({ ...typed, cause: event.target.value });
          }}
        />
        <Button type="submit" variant="outlined">
          {t("services.show")}
        </Button>
      </Box>
      {mayDecide && state === "WAITING" && (
        <Stack direction="row" spacing={1}>
          <Action
            label={t("services.replayAll")}
            explained={t("services.replayAllExplained")}
            reason="optional"
            run={(api, reason) => replayAll(api, service, selection, reason)}
            changes={[["dead-letters", service]]}
            done={({ handled, failed }) => t("services.replayedAll", { handled, failed })}
          />
          <Action
            label={t("services.discardAll")}
            explained={t("services.discardAllExplained")}
            reason="required"
            color="error"
            run={(api, reason) => discardAll(api, service, selection, reason)}
            changes={[["dead-letters", service]]}
            done={({ handled }) => t("services.discardedAll", { handled })}
          />
        </Stack>
      )}
      <Listing
        caption={t("services.lettersOf", { service })}
        name={["dead-letters", service, state, selection.type, selection.cause]}
        read={(api, from) => lettersOf(service, state, selection, from)(api)}
        rowKey={({ id }) => id}
        empty={t("services.noLetters")}
        columns={[
          {
            name: t("services.failedAt"),
            value: ({ id, failedAt }) => (
              <Link component={RouterLink} to={`/operations/dead-letters/${service}/${encodeURIComponent(id)}`}>
                {moment(failedAt, i18n.language)}
              </Link>
            ),
          },
          { name: t("services.type"), value: ({ type }) => type ?? t("parts.none") },
          { name: t("services.cause"), value: ({ cause }) => cause },
          { name: t("services.attempts"), figure: true, value: ({ attempts }) => attempts },
        ]}
      />
    </Sheet>
  );
}
