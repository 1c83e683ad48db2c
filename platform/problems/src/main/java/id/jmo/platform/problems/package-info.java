/**
 * Every HTTP error is a problem detail (RFC 9457): a stable type, a text in Indonesian or English, every faulty field,
 * and the trace id. Internals are never shown.
 */
@NullMarked
package id.jmo.platform.problems;

import org.jspecify.annotations.NullMarked;
