/** Health with reasons, metrics tagged with the service, and logs without personal data. */
@NullMarked
package id.jmo.platform.observability;

import org.jspecify.annotations.NullMarked;
