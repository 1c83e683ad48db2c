/** Configuration properties and wiring. */
@NullMarked
package id.jmo.accident.config;

import org.jspecify.annotations.NullMarked;
