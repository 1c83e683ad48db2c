import { useEffect } from "react";

const TYPING = ["INPUT", "TEXTAREA", "SELECT"];

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (TYPING.includes(target.tagName) || target.isContentEditable || target.closest("[role=dialog]") !== null);
}

/** Single keys of a page. Whoever types, and whoever holds another key, means something else by them. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
        return;
      }
      const effect = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (effect !== undefined) {
        event.preventDefault();
        effect();
      }
    };
    window.addEventListener("keydown", press);
    return () => {
      window.removeEventListener("keydown", press);
    };
  }, [keys]);
}
