/**
 * Events in. A service declares {@link id.jmo.platform.consumption.EventSubscription}s, tables of which event leads to
 * which use case; this module delivers each event at least once and in order per aggregate, tries again what fails, and
 * sets aside what cannot be handled, so that a poison message never stops a partition.
 */
@NullMarked
package id.jmo.platform.consumption;

import org.jspecify.annotations.NullMarked;
