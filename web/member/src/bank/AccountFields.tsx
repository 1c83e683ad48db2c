import MenuItem from "@mui/material/MenuItem";
import TextField from "@mui/material/TextField";
import { useTranslation } from "react-i18next";
import { Failure } from "@jmo/shared/ui/Failure";
import { useBanks } from "./banks";
import "./texts";

const NUMBER = /^\d{5,20}$/;

export interface Account {
  readonly bankCode: string;
  readonly accountNumber: string;
}

export function isAccount({ bankCode, accountNumber }: Account): boolean {
  return bankCode !== "" && NUMBER.test(accountNumber);
}

export interface AccountFaults {
  readonly bankCode?: string | undefined;
  readonly accountNumber?: string | undefined;
}

interface Props {
  account: Account;
  /** Whether the member wanted to go on, so that what is missing is named. */
  pressed: boolean;
  /** What the API has said of each. */
  faults: AccountFaults;
  onChange: (account: Account) => void;
}

/** A bank account of the member's own. */
export function AccountFields({ account, pressed, faults, onChange }: Props) {
  const { t } = useTranslation();
  const banks = useBanks();
  const { bankCode, accountNumber } = account;
  const bankFault = pressed && bankCode === "" ? t("bank.bankMissing") : faults.bankCode;
  const numberFault = pressed && !NUMBER.test(accountNumber) ? t("bank.numberWrong") : faults.accountNumber;
  return (
    <>
      {banks.isError && <Failure failure={banks.error} retry={() => void banks.refetch()} />}
      <TextField
        select
        id="bank"
        name="bankCode"
        label={t("bank.bank")}
        value={bankCode}
        error={bankFault !== undefined}
        helperText={bankFault}
        onChange={(event) => {
          onChange({ bankCode: event.target.value, accountNumber });
        }}
      >
        {bankCode !== "" && banks.data?.every((bank) => bank.code !== bankCode) !== false && (
          <MenuItem value={bankCode}>{bankCode}</MenuItem>
        )}
        {banks.data?.map((bank) => (
          <MenuItem key={bank.code} value={bank.code}>
            {bank.name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        id="number"
        name="accountNumber"
        label={t("bank.number")}
        value={accountNumber}
        error={numberFault !== undefined}
        helperText={numberFault ?? t("bank.numberHint")}
        slotProps={{ htmlInput: { inputMode: "numeric", maxLength: 24, autoComplete: "off" } }}
        onChange={(event) => {
          // As people copy it: with spaces or dashes.
          onChange({ bankCode, accountNumber: event.target.value.replace(/[\s.-]/g, "") });
        }}
      />
    </>
  );
}
