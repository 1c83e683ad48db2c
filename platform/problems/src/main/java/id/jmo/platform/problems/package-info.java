/**
 * Every error over HTTP is a problem detail (RFC 9457) with a stable type, a text in Indonesian or English, every faulty
 * field named, and the trace id. Nothing of the inside is ever shown.
 */
@NullMarked
package id.jmo.platform.problems;

import org.jspecify.annotations.NullMarked;
