/**
 * The value types of every service: money, identity numbers, identifiers, Jakarta time. Plain Java, no framework.
 */
@NullMarked
package id.jmo.platform.values;

import org.jspecify.annotations.NullMarked;
