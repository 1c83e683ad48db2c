/** Configuration: the figures of the regulations and our own, made into the model's policies; metrics. */
@NullMarked
package id.jmo.accident.config;

import org.jspecify.annotations.NullMarked;
