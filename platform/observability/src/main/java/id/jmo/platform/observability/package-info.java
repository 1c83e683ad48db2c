/** What an operator sees of a service: health with reasons, metrics that name it, logs that keep secrets. */
@NullMarked
package id.jmo.platform.observability;

import org.jspecify.annotations.NullMarked;
