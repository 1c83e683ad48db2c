/** Configuration and wiring. */
@NullMarked
package id.jmo.contribution.config;

import org.jspecify.annotations.NullMarked;
