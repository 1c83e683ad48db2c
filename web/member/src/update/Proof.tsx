import type { Api, Schemas } from "@jmo/shared/api/client";
import { useCommand } from "@jmo/shared/api/command";
import { Failure } from "@jmo/shared/ui/Failure";
import Button from "@mui/material/Button";
import Typography from "@mui/material/Typography";
import { useTranslation } from "react-i18next";
import { CodeEntry } from "../codes/CodeEntry";
import { mayResendAt } from "../codes/countdown";
import type { DataUpdate } from "./queries";
import "./texts";

interface Props {
  channel: Schemas["CodeChannel"];
  /** What the code proves, in words. */
  what: string;
  /** When another code may be asked for; absent as long as none is on its way. */
  resendAt: number | undefined;
  onSent: (resendAt: number | undefined) => void;
  send: (api: Api) => Promise<Schemas["CodeSent"]>;
  verify: (api: Api, code: string) => Promise<DataUpdate>;
  onVerified: (update: DataUpdate) => void;
  onOther?: () => void;
}

/** Proves what was given with a code that is sent at a press. */
export function Proof({ channel, what, resendAt, onSent, send, verify, onVerified, onOther }: Props) {
  const { t } = useTranslation();
  const sending = useCommand((api) => send(api), {
    onDone: (sent) => {
      onSent(mayResendAt(sent.resendAt));
    },
  });
  return (
    <>
      <Typography>{what}</Typography>
      {resendAt === undefined ? (
        <>
          {sending.failure !== undefined && <Failure failure={sending.failure} />}
          <Button
            variant="contained"
            size="large"
            loading={sending.pending}
            onClick={() => {
              sending.run(undefined);
            }}
          >
            {t("update.sendCode")}
          </Button>
          {onOther !== undefined && <Button onClick={onOther}>{t(`codes.other.${channel}`)}</Button>}
        </>
      ) : (
        <CodeEntry
          channel={channel}
          resendAt={resendAt}
          verify={verify}
          resend={send}
          onResent={onSent}
          onVerified={(update) => {
            onSent(undefined);
            onVerified(update);
          }}
          {...(onOther !== undefined && { onOther })}
        />
      )}
    </>
  );
}
