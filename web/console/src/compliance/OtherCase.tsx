import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import { useComplianceCases, type Summary } from "./queries";
import "../parts/texts";
import "./texts";

interface Props {
  readonly of: Summary;
  /** Only those that were opened before this one. */
  readonly earlier?: true;
  readonly value: string;
  readonly onChange: (caseId: string) => void;
  readonly wrong: string | undefined;
}

/** Another case that is open, the longest open first. */
export function OtherCase({ of, earlier, value, onChange, wrong }: Props) {
  const { t } = useTranslation();
  const cases = useComplianceCases("all");
  const others = (cases.data?.pages.flatMap(({ items }) => items) ?? []).filter(
    ({ caseId, openedAt, turn }) => caseId !== of.caseId && turn !== null && (earlier !== true || openedAt < of.openedAt),
  );
  return (
    <>
      <TextField
        select
        size="small"
        label={t("complianceCase.otherCase")}
        value={value}
        error={wrong !== undefined}
        helperText={wrong ?? (cases.isSuccess && others.length === 0 ? t("complianceCase.noOtherCase") : undefined)}
        onChange={({ target }) => {
          onChange(target.value);
        }}
      >
        {others.map(({ caseId, number, employer, city }) => (
          <MenuItem key={caseId} value={caseId}>
            {number}: {employer}, {city}
          </MenuItem>
        ))}
      </TextField>
      {cases.isError && <Failure failure={cases.error} retry={() => void cases.refetch()} />}
      {cases.hasNextPage && (
        <Button size="small" loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
          {t("parts.more")}
        </Button>
      )}
    </>
  );
}
