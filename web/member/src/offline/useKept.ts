import { useEffect, useState } from "react";
import { read } from "./keeping";

type Named = { [N in Parameters<typeof read>[0]]: NonNullable<Awaited<ReturnType<typeof read<N>>>>["value"] };

/** What is kept on this device under a name; nothing while it is read, and if there is none. */
export function useKept<N extends keyof Named>(name: N): Named[N] | undefined {
  const [kept, setKept] = useState<Named[N]>();
  useEffect(() => {
    let gone = false;
    void read(name).then((found) => {
      if (!gone) {
        setKept(found?.value);
      }
    });
    return () => {
      gone = true;
    };
  }, [name]);
  return kept;
}
