/** What the suite can carry: load scenarios, and the figures of {@code docs/figures.md}. */
@NullMarked
package id.jmo.load;

import org.jspecify.annotations.NullMarked;
