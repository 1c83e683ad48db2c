/** The figures of the regulations and the house's own, as configuration, made into the model's policies. */
@NullMarked
package id.jmo.claim.config;

import org.jspecify.annotations.NullMarked;
