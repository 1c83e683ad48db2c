import createCache, { type EmotionCache } from "@emotion/cache";
import { StyleSheet, type Options } from "@emotion/sheet";

/**
 * Writes emotion's rules into a constructed style sheet in place of style elements. The page's content security policy
 * allows no inline style, and a constructed sheet is none: so the policy needs neither 'unsafe-inline' nor a nonce, which
 * a page that a service worker keeps could not renew.
 */
class AdoptedStyleSheet extends StyleSheet {
  private readonly sheet = new CSSStyleSheet();
  private readonly marker = document.createElement("style");

  constructor(options: Options) {
    super(options);
    // Global rules come before those of components, which may override them.
    const others = document.adoptedStyleSheets;
    document.adoptedStyleSheets = options.key.endsWith("-global") ? [this.sheet, ...others] : [...others, this.sheet];
  }

  override insert(rule: string): void {
    // Emotion looks here for whether there is something to flush.
    this.tags = [this.marker];
    try {
      this.sheet.insertRule(rule, this.sheet.cssRules.length);
    } catch {
      // A rule for another engine, such as one with ::-moz-focus-inner, which this one does not know.
    }
  }

  override flush(): void {
    this.tags = [];
    this.sheet.replaceSync("");
  }

  /** Nothing was rendered before. */
  override hydrate(): void {
    this.tags = [];
  }
}

/** The styles of the app. */
export function adoptedStyles(): EmotionCache {
  const cache = createCache({ key: "jmo", speedy: true });
  cache.sheet = new AdoptedStyleSheet({ key: "jmo", container: document.head, speedy: true });
  return cache;
}
