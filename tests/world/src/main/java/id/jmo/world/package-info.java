/** The people around a running suite, and the partners behind it: the ground of journeys, fault runs and measurements. */
@NullMarked
package id.jmo.world;

import org.jspecify.annotations.NullMarked;
