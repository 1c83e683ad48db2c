import { useApp } from "@jmo/shared/app";
import { useTranslation } from "react-i18next";
import "./texts";

const TAIL = 4;

/** An officer as the services name one: by the subject of the tokens, which says nothing but whether it is the same person. */
export function Officer({ id }: { id: string }) {
  const { t } = useTranslation();
  const { session } = useApp();
  return id === session.person?.subject ? t("parts.you") : t("parts.otherOfficer", { tail: id.slice(-TAIL) });
}
