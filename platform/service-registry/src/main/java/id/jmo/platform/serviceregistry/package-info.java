/** The services of the suite, as {@code services.yaml} lists them. */
@NullMarked
package id.jmo.platform.serviceregistry;

import org.jspecify.annotations.NullMarked;
