/** The topics that a service owns: created as the suite wants them, and compared with that when they exist. */
@NullMarked
package id.jmo.platform.topics;

import org.jspecify.annotations.NullMarked;
