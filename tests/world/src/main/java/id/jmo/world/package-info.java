/** The people and partners of a running suite, for journeys, fault runs and measurements. */
@NullMarked
package id.jmo.world;

import org.jspecify.annotations.NullMarked;
