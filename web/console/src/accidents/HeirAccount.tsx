import { answer, type Schemas } from "@jmo/shared/api/client";
import { faultOf } from "@jmo/shared/api/problem";
import { useAnswer } from "@jmo/shared/api/queries";
import { Failure } from "@jmo/shared/ui/Failure";
import { Panel } from "@jmo/shared/ui/Panel";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import TextField from "@mui/material/TextField";
import Typography from "@mui/material/Typography";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAccidentStep, type Accident } from "./queries";
import "./texts";

const NONE = { bankCode: "", accountNumber: "", holderName: "" };
const FIELDS = ["bankCode", "accountNumber", "holderName"] as const;

/** Where the benefit of a member who died goes; after a return, another account, to which it is paid again. */
export function HeirAccount({ accident: { accidentId } }: { accident: Accident }) {
  const { t } = useTranslation();
  const id = useId();
  const [account, setAccount] = useState(NONE);
  const [tried, setTried] = useState(false);
  const banks = useAnswer(["banks"], (api) => answer(api.GET("/api/v1/banks")));
  const command = useAccidentStep<Schemas["AccidentReviewHeirAccountRequest"]>(accidentId, (api, body) =>
    answer(api.PUT("/api/v1/accident-reviews/{accidentId}/heir-account", { params: { path: { accidentId } }, body })),
  );
  return (
    <Panel title={t("accidentReview.heirAccount")}>
      <Typography>{t("accidentReview.heirAccountHint")}</Typography>
      <Stack
        component="form"
        noValidate
        spacing={1.5}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (FIELDS.every((field) => account[field].trim() !== "")) {
            command.run(account);
          }
        }}
      >
        {FIELDS.map((field) => {
          const wrong =
            tried && account[field].trim() === "" ? t("accidentReview.heirAccountMissing") : faultOf(command.failure, field);
          return (
            <TextField
              key={field}
              size="small"
              label={t(`accidentReview.heirAccountFields.${field}`)}
              value={account[field]}
              error={wrong !== undefined}
              helperText={wrong}
              autoComplete="off"
              slotProps={{
                htmlInput: {
                  ...(field === "bankCode" && { list: id }),
                  ...(field !== "holderName" && { inputMode: "numeric" }),
                },
              }}
              onChange={({ target }) => {
                setAccount({ ...account, [field]: target.value });
              }}
            />
          );
        })}
        <datalist id={id}>
          {banks.data?.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </datalist>
        {command.failure !== undefined && <Failure failure={command.failure} besideFields={FIELDS} />}
        <Button type="submit" variant="outlined" loading={command.pending}>
          {t("accidentReview.heirAccountKeep")}
        </Button>
        <Typography role="status" variant="body2">
          {command.done && t("accidentReview.done")}
        </Typography>
      </Stack>
    </Panel>
  );
}
