/** The catalogue of kinds, the settings and the metrics. */
@NullMarked
package id.jmo.complaint.config;

import org.jspecify.annotations.NullMarked;
